# Keeps a throw-away PostgreSQL alive exactly as long as the program that started it.
#
# Called as: sh -c SCRIPT cluster FOLDER PROGRAMS PORT [USER]
# Writes `ready` once the server answers. Then reads its standard input: every line is the id of one more process to end.
# The input ends when the starter ends, however it ends, also by a signal that nobody can catch: then everything is
# stopped and the folder is removed. So nothing is left behind after Ctrl-C.
folder=$1 programs=$2 port=$3 user=${4:-}
trap '' INT TERM HUP PIPE
cd "$folder" || exit 1

as_user() {
  if [ -n "$user" ]; then setpriv --reuid="$user" --regid="$user" --init-groups "$@"; else "$@"; fi
}

clear_away() {
  for process in $others; do kill -TERM "$process" 2>/dev/null; done
  as_user "$programs/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null 2>&1
  cd / && rm -rf "$folder"
}

others=''
{
  as_user "$programs/initdb" -D "$folder/data" --auth=trust --username=postgres --encoding=UTF8 --locale=C.UTF-8 --no-sync ||
    { rm -rf "$folder/data" &&
      as_user "$programs/initdb" -D "$folder/data" --auth=trust --username=postgres --encoding=UTF8 --locale=C --no-sync; }
} >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; clear_away; exit 1; }

as_user sh -c 'cat >>"$1"' sh "$folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$folder'
max_connections = 100
shared_buffers = 64MB
fsync = off
full_page_writes = off
synchronous_commit = off
logging_collector = off
CONF

as_user "$programs/pg_ctl" start -w -t 60 -D "$folder/data" -l "$folder/postgres.log" >"$folder/start.log" 2>&1 </dev/null ||
  { cat "$folder/start.log" "$folder/postgres.log" >&2; clear_away; exit 1; }

echo ready
while read -r process; do others="$others $process"; done
clear_away
