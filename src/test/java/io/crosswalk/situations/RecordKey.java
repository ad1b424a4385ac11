package io.crosswalk.situations;

/** The vendor's ids of a canonical submission. */
record RecordKey(String sectionId, String assignmentId, String personId) {}
