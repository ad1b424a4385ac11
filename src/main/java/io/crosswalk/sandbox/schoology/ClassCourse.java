package io.crosswalk.sandbox.schoology;

/** A container of sections. */
record ClassCourse(long id, String title, String code, Building building) {}
