package io.crosswalk.sandbox.moodle;

/** @param idNumber empty where nobody filled it in */
record Group(long id, long courseId, String name, String idNumber) {}
