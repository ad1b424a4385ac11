package io.crosswalk.sandbox.moodle;

/** A web service call that failed: HTTP status 200, and this in the body. */
final class Refusal extends RuntimeException {

    private static final String CORE = "core\\exception\\";
    private final String type;
    private final String code;
    private final String debugInfo;

    private Refusal(String type, String code, String message, String debugInfo) {
        super(message, null, false, false);
        this.type = type;
        this.code = code;
        this.debugInfo = debugInfo;
    }

    static Refusal moodle(String code, String message) {
        return new Refusal(CORE + "moodle_exception", code, message, "Error code: " + code);
    }

    static Refusal invalidToken() {
        return moodle("invalidtoken", "Invalid token - token not found");
    }

    /** One code for many causes; only the debugging information tells them apart. */
    static Refusal access(String cause) {
        return new Refusal("webservice_access_exception", "accessexception", "Access control exception", cause);
    }

    static Refusal invalidParameter(String cause) {
        return new Refusal(CORE + "invalid_parameter_exception", "invalidparameter", "Invalid parameter value detected", cause);
    }

    static Refusal noRecord(String table) {
        return new Refusal("dml_missing_record_exception", "invalidrecord", "Can't find data record in database table " + table + ".",
                "SELECT * FROM {" + table + "} WHERE id = ?");
    }

    static Refusal courseContext(long courseId) {
        return moodle("errorcoursecontextnotvalid", "You cannot execute functions in the course context (course id:" + courseId
                + "). The context error message was: Course or activity not accessible.");
    }

    static Refusal noPermission(String what) {
        return new Refusal(CORE + "required_capability_exception", "nopermissions",
                "Sorry, but you do not currently have permissions to do that (" + what + ").", what);
    }

    static Refusal notEnrolled() {
        return new Refusal(CORE + "required_capability_exception", "nopermission", "error/nopermission", "");
    }

    String code() {
        return code;
    }

    /** @param oldNames as releases before 4.5 write it */
    String type(boolean oldNames) {
        return oldNames && type.startsWith(CORE) ? type.substring(CORE.length()) : type;
    }

    String debugInfo() {
        return debugInfo;
    }
}
