/**
 * The whole of postgresql.conf, written anew at each start so that a newer program brings its newer settings.
 * Durability stays on. Logs must not hold personal data: no statement texts, no details that quote rows.
 */
export const configuration = (port: number): string => `# Written by Khuê at each start.
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 40
password_encryption = 'scram-sha-256'

shared_buffers = 96MB
effective_cache_size = 512MB
work_mem = 8MB
maintenance_work_mem = 64MB
io_method = sync
huge_pages = off
max_parallel_workers_per_gather = 0

fsync = on
synchronous_commit = on
full_page_writes = on
wal_level = minimal
max_wal_senders = 0
wal_compression = on
min_wal_size = 64MB
max_wal_size = 512MB
checkpoint_timeout = 10min

jit = off
random_page_cost = 1.1
default_text_search_config = 'simple'
timezone = 'UTC'
datestyle = 'ISO, YMD'
lc_messages = 'C'

log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_min_messages = warning
log_min_error_statement = panic
log_error_verbosity = terse
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
`

/** Only this machine, only with a password. */
export const accessRules = '# Written by Khuê at each start.\nhost all all 127.0.0.1/32 scram-sha-256\n'
