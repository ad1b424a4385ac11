package io.crosswalk.configuration;

import java.util.Optional;
import java.util.stream.Stream;

/** What a text stands for, by the word after {@code format:} in a definition. */
enum Format {
    PLAIN("", "a text"),
    SECRET("password", "${env:NAME} for an environment variable, or ${file:path} for a file, relative to the configuration file"),
    ADDRESS("uri", "an address that starts with https:// (http:// only for this machine), without user name, ? and #"),
    SCHEDULE("cron", "six fields of Quartz: second minute hour day-of-month month day-of-week, one of the days being ?"),
    TIME_ZONE("time-zone", "a name of the IANA time zone database"),
    NAMESPACE("namespace", "uri:// with a name that is yours, without spaces, # and a slash at its end, at most 200 characters"),
    FILE("file", "a readable file, relative to the configuration file"),
    SCHOOL_YEAR("school-year", "the year in which the school year ends, or the word current (rolls over on 1 July)");

    private final String keyword;
    private final String expected;

    Format(String keyword, String expected) {
        this.keyword = keyword;
        this.expected = expected;
    }

    String expected() {
        return expected;
    }

    static Optional<Format> of(String keyword) {
        return Stream.of(values()).filter(format -> format.keyword.equals(keyword)).findFirst();
    }
}
