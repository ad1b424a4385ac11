package io.crosswalk.sandbox.edfi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of the rows that fit a GET of a collection asks for. */
sealed interface Paging {

    /** Whether the total is asked for. */
    boolean counted();

    /** The token of the page after these rows; null where there is none. */
    default @Nullable String next(List<Row> page) {
        return page.isEmpty() ? null : new PageToken(page.get(page.size() - 1).number() + 1, last()).text();
    }

    /** The number of the last row that the walk goes to. */
    long last();

    /** @throws Refused the parameters are out of range, no numbers, or of two ways of paging */
    static Paging of(Call call, Generation generation) {
        String token = generation.pagesByToken() ? call.parameter("pageToken") : null;
        if (token != null) {
            return Cursor.of(call, PageToken.parse(token), generation);
        }
        if (generation.pagesByToken() && call.parameter("pageSize") != null && call.parameter("limit") == null) {
            throw refused(call.parameter("offset") == null ? "PageToken is required when pageSize is specified."
                    : "Use limit instead of pageSize when using limit/offset paging.");
        }
        return Offset.of(call, generation);
    }

    /** The way of all generations. */
    record Offset(int offset, int limit, boolean counted) implements Paging {

        static Offset of(Call call, Generation generation) {
            int largest = generation.largestPage();
            long limit = QueryNumbers.of(call, "limit", generation.usualPage());
            if (limit < 0 || limit > largest) {
                throw refused(limitComplaint(generation.version(), largest));
            }
            long offset = QueryNumbers.of(call, "offset", 0);
            if (offset < 0 || offset > Integer.MAX_VALUE) {
                throw refused(generation.version() == EdFiVersion.DMS_8
                        ? "Offset must be a numeric value greater than or equal to 0." : "Offset must be greater than or equal to 0.");
            }
            return new Offset((int) offset, (int) limit, "true".equalsIgnoreCase(call.parameter("totalCount")));
        }

        private static String limitComplaint(EdFiVersion version, int largest) {
            return switch (version) {
                case ODS_5_3, ODS_6_2 -> "Limit must be omitted or set to a value between 1 and max value defined in"
                        + " configuration file (defaultPageSizeLimit).";
                case ODS_7_3 -> "Limit must be omitted or set to a value between 0 and " + largest + ".";
                case DMS_8 -> "Limit must be omitted or set to a numeric value between 0 and " + largest + ".";
            };
        }

        @Override
        public long last() {
            return Long.MAX_VALUE;
        }
    }

    /** Rows from one number to another, so that a page costs the same wherever it is and none is skipped. */
    record Cursor(long first, long last, int size, boolean counted) implements Paging {

        static Cursor of(Call call, PageToken token, Generation generation) {
            if (call.parameter("offset") != null) {
                throw refused("Both offset and pageToken parameters were provided, but they support alternative paging"
                        + " approaches and cannot be used together.");
            }
            if (call.parameter("limit") != null) {
                throw refused("Use pageSize instead of limit when using cursor paging with pageToken.");
            }
            boolean counted = "true".equalsIgnoreCase(call.parameter("totalCount"));
            if (counted && generation.version() == EdFiVersion.DMS_8) {
                throw refused("The totalCount parameter cannot be set to true when using cursor paging with pageToken.");
            }
            long size = QueryNumbers.of(call, "pageSize", generation.largestPage());
            if (size < 0 || size > generation.largestPage()) {
                throw refused("PageSize must be a value between 0 and " + generation.largestPage() + ".");
            }
            return new Cursor(token.first(), token.last(), (int) size, counted);
        }
    }

    private static Refused refused(String text) {
        return new Refused(errors -> errors.invalidQuery(text));
    }
}
