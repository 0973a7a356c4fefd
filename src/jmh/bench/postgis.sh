# PostGIS at the same work: a cluster of its own in the benchmark's folder, reached by a socket in that folder alone,
# stopped at the end. Sourced by the script `screen`.

# postgis EPSG ZONES SITES: prints times; writes the pairs to postgis-EPSG.tsv.
postgis() {
  local bin owner=() data=$folder/pg sql
  rm -f "$folder/postgis-$1.tsv"
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
  if [ ! -x "$bin/initdb" ] || ! ls /usr/share/postgresql/*/extension/postgis.control >/dev/null 2>&1; then
    echo "PostGIS: skipped, not installed (Debian: apt-get install postgresql-15-postgis-3)"
    return
  fi
  if [ "$(id -u)" -eq 0 ]; then
    owner=(runuser -u postgres --) # the server refuses to run as root
  fi
  rm -rf "$data"
  mkdir -p "$data" && chmod 700 "$data" || return
  [ ${#owner[@]} -eq 0 ] || chown postgres "$data"
  sql=("${owner[@]}" "$bin/psql" -h "$data" -d postgres -X -q -v ON_ERROR_STOP=1)
  cd "$data" || return
  if ! "${owner[@]}" "$bin/initdb" -D "$data/db" -E UTF8 --locale=C.UTF-8 -A trust >"$folder/pg.log" 2>&1 ||
    ! "${owner[@]}" "$bin/pg_ctl" -D "$data/db" -w -l "$data/server.log" -o "-c listen_addresses='' -k $data \
      -c shared_buffers=1GB -c work_mem=128MB -c maintenance_work_mem=512MB -c fsync=off -c jit=off \
      -c max_parallel_workers_per_gather=2 -c parallel_leader_participation=off -c max_wal_size=8GB" start \
      >>"$folder/pg.log" 2>&1; then
    echo "PostGIS: skipped, the server did not start (see pg.log)"
    cd "$root" || return
    return
  fi
  postgis_work "$1" "$2" "$3"
  "${owner[@]}" "$bin/pg_ctl" -D "$data/db" -m fast stop >>"$folder/pg.log" 2>&1
  cd "$root" || return
  rm -rf "$data"
}

postgis_step() { # NAME SQL...: from standard input or the argument
  local start=${EPOCHREALTIME/./} name=$1
  shift
  "${sql[@]}" "$@" >>"$folder/pg.log" 2>&1 || { echo "PostGIS: $name failed (see pg.log)"; return 1; }
  echo "  $name: $(decimal $((${EPOCHREALTIME/./} - start))) s"
}

postgis_work() {
  "${sql[@]}" -c 'CREATE EXTENSION postgis' >>"$folder/pg.log" 2>&1 || return
  echo "PostGIS $("${sql[@]}" -A -t -c 'SELECT postgis_lib_version()'), 2 workers, server of its own"
  local table
  for table in zones sites; do
    "${sql[@]}" -c "CREATE UNLOGGED TABLE $table (layer text, fid bigint, id text, geom geometry)" || return
  done
  bench_java org.ecozone.bench.peer.PostgisRows --file "$2" | postgis_step "1 load zones" -c 'COPY zones FROM STDIN' || return
  bench_java org.ecozone.bench.peer.PostgisRows --file "$3" | postgis_step "2 load sites" -c 'COPY sites FROM STDIN' || return
  postgis_step "3 repair, ST_Subdivide(128), GiST" -c "
    CREATE UNLOGGED TABLE parts AS
      SELECT layer, fid, ST_Subdivide(CASE WHEN ST_IsValid(geom) THEN geom ELSE ST_MakeValid(geom, 'method=structure') END, 128) AS geom
      FROM zones;
    UPDATE sites SET geom = ST_MakeValid(geom, 'method=structure') WHERE NOT ST_IsValid(geom);
    CREATE INDEX ON parts USING gist (geom);
    CREATE INDEX ON sites USING gist (geom);
    ANALYZE parts; ANALYZE sites" || return
  postgis_step "4 pairs and areas of all layers" -c "
    CREATE UNLOGGED TABLE pairs AS
      SELECT s.id, p.layer, p.fid, sum(ST_Area(ST_Intersection(s.geom, p.geom))) AS area
      FROM sites s JOIN parts p ON ST_Intersects(s.geom, p.geom)
      GROUP BY s.id, p.layer, p.fid
      HAVING sum(ST_Area(ST_Intersection(s.geom, p.geom))) > 0 OR max(ST_Dimension(s.geom)) < 2" || return
  "${sql[@]}" -A -t -F ' ' -c "SELECT '  pairs that overlap: ' || count(*) || ', sum of planar areas: ' || sum(area) FROM pairs"
  "${sql[@]}" -c 'COPY pairs TO STDOUT' >"$folder/postgis-$1.tsv"
}
