package io.crosswalk.matching;

/**
 * What belongs together by a person's word.
 *
 * @param kind {@code section} or {@code student}
 * @param vendorId as the LMS shows it in its addresses
 */
record CrosswalkLine(String connector, String kind, String vendorId, EdFiKey key) {

    /** Names the record that the line is about, not the line. */
    String subject() {
        return connector + "\n" + kind + "\n" + vendorId;
    }
}
