package io.crosswalk.sandbox.edfi;

/**
 * A property whose descriptor does not exist.
 *
 * @param path as in {@code submissionTypes[0].submissionTypeDescriptor}
 */
record UnknownDescriptor(String path, ResourceModel descriptor, String value) {
}
