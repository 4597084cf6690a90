#!/bin/sh
# Run once by the PostgreSQL image: a database and a role per service.
set -eu
for name in product auth cart_order worker; do
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -c "create role $name login password '$SERVICES_PASSWORD'" \
    -c "create database $name owner $name" \
    -c "revoke connect on database $name from public"
done
