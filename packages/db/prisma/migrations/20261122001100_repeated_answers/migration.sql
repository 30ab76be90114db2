-- An upload of bytes that its owner had posted before stays for a day without any, so that whoever lost the answer and
-- asks again hears the same. It counts nothing.
ALTER TABLE uploads DROP CONSTRAINT uploads_bytes_check, ADD CONSTRAINT uploads_bytes_check CHECK (bytes >= 0);
