package io.crosswalk.sandbox.edfi;

/** What a column holds, and as which Java type a value of it travels. */
enum ColumnType {
    /** {@link String} */
    STRING,
    /** {@link String} of the form {@code namespace#codeValue} */
    DESCRIPTOR,
    /** {@link Integer} */
    INTEGER,
    /** {@link Long} */
    LONG,
    /** {@link Long}: hundredths, of at most nine digits */
    DECIMAL,
    /** {@link Boolean} */
    BOOLEAN,
    /** {@link String} of the form yyyy-MM-dd */
    DATE,
    /** {@link Integer}: seconds since midnight */
    TIME,
    /** {@link Long}: microseconds since 1970 in UTC, which is what a PostgreSQL timestamp keeps */
    DATE_TIME,
    /** {@code List<Object[]>}: one array of values per item */
    COLLECTION
}
