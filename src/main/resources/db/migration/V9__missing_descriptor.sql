-- Descriptors that records need, as far as the target did not have them when it was last looked, and the hub may not create them.
create table missing_descriptor (
    target      text        not null,
    uri         text        not null,
    resource    text        not null,
    -- Ready to be loaded.
    json        text        not null,
    explanation text        not null,
    since       timestamptz not null default now(),
    primary key (target, uri)
);
