package io.crosswalk.sandbox.edfi;

/** Numbers in the query of a request. */
final class QueryNumbers {

    private QueryNumbers() {
    }

    /** @throws Refused the parameter is no number */
    static long of(Call call, String name, long otherwise) {
        String given = call.parameter(name);
        try {
            return given == null || given.isBlank() ? otherwise : Long.parseLong(given.trim());
        } catch (NumberFormatException noNumber) {
            throw new Refused(errors -> errors.invalidParameter(name, given));
        }
    }
}
