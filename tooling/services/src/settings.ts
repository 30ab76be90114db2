import os from "node:os";

export type Settings = Record<string, string | number>;

const MiB = 2 ** 20;

/** Settings of a server that keeps what it is given, sized to a bounded share of the machine's memory. */
export function durableSettings(port: number, memoryBytes = memory()): Settings {
  const shareMiB = Math.floor(Math.min(memoryBytes / 2, 8192 * MiB) / MiB);
  return {
    ...common(port),
    max_connections: 200,
    shared_buffers: `${Math.max(32, Math.floor(shareMiB * 0.25))}MB`,
    effective_cache_size: `${Math.max(64, Math.floor(shareMiB * 0.75))}MB`,
    work_mem: "16MB",
    maintenance_work_mem: `${Math.max(32, Math.min(512, Math.floor(shareMiB / 8)))}MB`,
    wal_buffers: "16MB",
    checkpoint_completion_target: 0.9,
  };
}

/** Settings of a server whose data nobody will miss. */
export function throwawaySettings(port: number): Settings {
  return {
    ...common(port),
    max_connections: 200,
    shared_buffers: "64MB",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: 0,
    max_wal_size: "4GB",
  };
}

function common(port: number): Settings {
  return {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    password_encryption: "scram-sha-256",
    shared_preload_libraries: "pg_stat_statements",
    random_page_cost: 1.1,
    // Systems without posix_fadvise refuse to start with it.
    ...(process.platform === "linux" ? { effective_io_concurrency: 200 } : {}),
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    log_checkpoints: "off",
  };
}

/** The settings as a configuration file. */
export function settingsFile(settings: Settings): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  return `# Written at every start; put your own settings into local.conf beside this file.\n${lines.join("\n")}\n`;
}

/** The machine's memory in bytes, or what a container is allowed of it. */
function memory(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(allowed, os.totalmem()) : os.totalmem();
}
