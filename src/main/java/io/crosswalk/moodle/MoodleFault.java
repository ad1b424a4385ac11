package io.crosswalk.moodle;

import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PassingFailureException;
import io.crosswalk.kit.RefusedCredentialException;
import io.crosswalk.kit.VendorRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * What Moodle's error codes mean. They come with status 200; only the code counts, since the names of the exceptions have changed
 * between versions and the messages are translated.
 */
final class MoodleFault {

    private static final int LONGEST_CODE = 60;
    private static final Set<String> CREDENTIAL = Set.of("invalidtoken", "accessexception", "wsaccessusersuspended", "wsaccessusernologin",
            "wsaccessuserdeleted", "wsaccessuserexpired", "wsaccessuserunconfirmed", "passwordisexpired", "usernotconfirmed", "servicenotavailable",
            "servicerequireslogin");
    private static final Set<String> PASSING = Set.of("sitemaintenance", "ex_unabletolock", "dmlreadexception", "dmlwriteexception",
            "dmlconnectionexception", "databaseconnectionfailed", "dbconnectionfailed", "upgraderunning");
    private static final Set<String> NO_RIGHT = Set.of("errorcoursecontextnotvalid", "requireloginerror", "nopermission", "nopermissions",
            "notingroup", "coursehidden", "required_capability_exception");
    private static final Set<String> PERSON = Set.of("suspended", "userdeleted", "invaliduser", "invaliduserid", "usernotincourse");
    private static final Set<String> GONE = Set.of("invalidrecord", "invalidrecordunknown", "invalidcourseid", "unknowncourseid");

    private MoodleFault() {}

    /** An error code without anything that could be about a person. */
    static String code(String given) {
        String code = given.replaceAll("[^A-Za-z0-9_/]", "");
        return code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }

    /** Whether the same request may succeed later. */
    static boolean passes(String code) {
        return PASSING.contains(code);
    }

    /** What to throw for a refusal with this code. */
    static IOException refusal(VendorRequest request, String code) {
        String story = "Moodle refused to give " + request.subject() + " with the error code " + (code.isEmpty() ? "(none)" : code);
        if (CREDENTIAL.contains(code)) {
            return new RefusedCredentialException("its error code is " + code);
        }
        if (passes(code)) {
            return new PassingFailureException(Cause.VENDOR_FAILING, Duration.ZERO, story);
        }
        if (NO_RIGHT.contains(code)) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, story + ": the service user may not read this. " + request.remedy());
        }
        if (PERSON.contains(code)) {
            throw new UnreadableException(Cause.NOT_FOUND, story + ": the account is suspended or deleted, or has no part in this. End the enrollment, or activate the account again.");
        }
        if (GONE.contains(code)) {
            throw new UnreadableException(Cause.NOT_FOUND, story + ": it was deleted meanwhile, or the function is not known to this Moodle. "
                    + "The next harvest settles it; if this goes on, report it with the version of Moodle.");
        }
        throw new UnreadableException(Cause.UNEXPECTED_SHAPE, story + ". The hub asked for something that this Moodle does not know; "
                + "report this with the version of both.");
    }
}
