throw new Error("can't be loaded");
