-- The target's own ids, by which it tells what was deleted; its students' associations with sections; and how far it was read.
alter table edfi_section add resource_id text;
alter table edfi_student add resource_id text;

create index edfi_section_by_resource on edfi_section (target, resource_id);
create index edfi_student_by_resource on edfi_student (target, resource_id);

create table edfi_association (
    target             text   not null,
    resource_id        text   not null,
    student_unique_id  text   not null,
    school_year        int    not null,
    section_identifier text   not null,
    school_id          bigint not null,
    session_name       text   not null,
    local_course_code  text   not null,
    begin_date         date   not null,
    -- Null while it lasts.
    end_date           date,
    generation         bigint not null,
    primary key (target, resource_id)
);

create index edfi_association_by_section on edfi_association (target, section_identifier, school_id);
create index edfi_association_by_student on edfi_association (target, student_unique_id);

alter table mirror add school_year int;
-- Up to which change version of the target the mirror is complete; null: not known, so that it is read whole.
alter table mirror add change_version bigint;
alter table mirror add read_whole_at timestamptz;
alter table mirror add associations int not null default 0;
-- Null: never read whole, or not allowed to be.
alter table mirror add associations_at timestamptz;
