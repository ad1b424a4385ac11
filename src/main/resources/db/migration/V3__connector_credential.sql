-- Credentials that change with their use, such as refresh tokens that serve once. One row for each connector; whoever uses one
-- holds its row, and what came of it is committed before anybody else may go on.
create table connector_credential (
    owner   text        primary key,
    -- Tells whether the configured credential is still the one from which the kept one came; a keyed hash.
    origin  text        not null,
    -- Encrypted with a key that is made from a secret outside of the database.
    sealed  text,
    kept_at timestamptz
);

-- A credential that is about to be used up. The row is committed before, and goes when what came of it is kept: one that is still
-- there tells that the result was lost.
create table connector_credential_use (
    owner    text        primary key,
    began_at timestamptz not null default now()
);
