package io.crosswalk.edfi;

import static io.crosswalk.edfi.Outcome.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorClassifierTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final ErrorClassifier classifier = new ErrorClassifier(NOON);

    /** ODS/API 5.x, 6.x, 7.0 and 7.1: a message, sometimes with a model state. */
    static Stream<Arguments> messages() {
        return Stream.of(
                arguments("POST", 400, "A non-empty request body is required.", DEAD, "PAYLOAD_UNREADABLE"),
                arguments("POST", 400, "Unexpected character encountered while parsing value: x. Path 'title', line 1, position 9.", DEAD, "PAYLOAD_UNREADABLE"),
                arguments("POST", 400, "Validation of 'Assignment' failed.\n\tTitle is required.", DEAD, "DATA_INVALID"),
                arguments("POST", 400, "Resource identifiers cannot be assigned by the client.", DEAD, "DATA_INVALID"),
                arguments("POST", 400, "Unable to resolve value 'uri://ed-fi.org/X#y' to an existing 'SubmissionTypeDescriptor' resource.", PARK_DESCRIPTOR, "DESCRIPTOR_NOT_IN_EDFI"),
                arguments("POST", 409, "The value supplied for the related 'section' resource does not exist.", PARK_SECTION, "SECTION_NOT_IN_EDFI"),
                arguments("POST", 409, "The value supplied for the related 'assignment' resource does not exist.", PARK_ASSIGNMENT, "ASSIGNMENT_NOT_IN_EDFI"),
                arguments("POST", 409, "The value supplied for the related 'Student' resource does not exist.", PARK_STUDENT, "STUDENT_NOT_IN_EDFI"),
                arguments("POST", 409, "The value supplied for the related 'session' resource does not exist.", PARK_REFERENCE, "REFERENCE_NOT_IN_EDFI"),
                arguments("POST", 409, "The value supplied for a related resource does not exist.", PARK_REFERENCE, "REFERENCE_NOT_IN_EDFI"),
                arguments("POST", 400, "Validation of 'AssignmentSubmission' failed.\n\tStudent reference could not be resolved.\n", PARK_STUDENT, "STUDENT_NOT_IN_EDFI"),
                arguments("POST", 400, "All values supplied for 'namespace' must match.", DEAD, "VALUES_DISAGREE"),
                arguments("POST", 409, "A natural key conflict occurred when attempting to create a new resource 'Assignment' with a duplicate key.", RETRY_RECORD, "IDENTITY_NOT_UNIQUE"),
                arguments("POST", 409, "The values supplied for properties 'AssignmentIdentifier, Namespace' of entity 'Assignment' are not unique.", RETRY_RECORD, "IDENTITY_NOT_UNIQUE"),
                arguments("POST", 409, "The value(s) supplied for the resource are not unique.", RETRY_RECORD, "IDENTITY_NOT_UNIQUE"),
                arguments("DELETE", 409, "The resource (or a subordinate entity of the resource) cannot be deleted because it is a dependency of the 'assignmentSubmission' entity.", DEPENDENTS_FIRST, "DEPENDENTS_REMAIN"),
                arguments("PUT", 409, "Resource was modified by another consumer.", RETRY_RECORD, "CHANGED_MEANWHILE"),
                arguments("PUT", 412, "Resource was modified by another consumer.", RETRY_RECORD, "CHANGED_MEANWHILE"),
                arguments("PUT", 400, "Key values for this resource cannot be changed. Delete and recreate the resource item.", DEAD, "KEY_CANNOT_CHANGE"),
                arguments("POST", 401, "", REAUTHENTICATE, "TOKEN_REFUSED"),
                arguments("POST", 403, "Access to the resource could not be authorized. Are you missing a claim? This resource can be authorized by the following claims: ...", STOP_TARGET, "CLAIM_MISSING"),
                arguments("POST", 403, "Access to the resource could not be authorized. The API client has been assigned the 'LMS Vendor' claim set.\nAssign a different claim set ...", STOP_TARGET, "CLAIM_MISSING"),
                arguments("POST", 403, "Access to the resource could not be authorized for the requested action 'Create'.", STOP_TARGET, "CLAIM_MISSING"),
                arguments("POST", 403, "Access to the resource item could not be authorized based on the caller's NamespacePrefix claims: 'uri://ed-fi.org'.", STOP_TARGET, "NAMESPACE_NOT_ALLOWED"),
                arguments("POST", 403, "Access to the resource could not be authorized because the Namespace of the resource is empty.", STOP_TARGET, "NAMESPACE_NOT_ALLOWED"),
                arguments("POST", 403, "Authorization denied. Either referenced 'Student' was not found or no relationships have been established between the caller's education organization id claims (255901) and the referenced 'Student'.", PARK_STUDENT, "STUDENT_NOT_AUTHORIZED"),
                arguments("POST", 403, "Authorization denied. No relationships have been established between the caller's education organization id claims (255901) and the resource item's SchoolId value.", PARK_REFERENCE, "EDUCATION_ORGANIZATION_NOT_AUTHORIZED"),
                arguments("POST", 403, "Access to the resource item could not be authorized using any of the caller's ownership tokens.", DEAD, "OWNED_BY_ANOTHER_CLIENT"),
                arguments("POST", 403, "Based on profile assignments, one of the following profile-specific content types is required.", STOP_TARGET, "PROFILE_MISMATCH"),
                arguments("POST", 403, "No.", STOP_TARGET, "FORBIDDEN"),
                arguments("POST", 404, "", STOP_TARGET, "RESOURCE_NOT_OFFERED"),
                arguments("PUT", 404, "Resource to update was not found", RETRY_RECORD, "ROW_GONE"),
                arguments("DELETE", 404, "Resource to delete was not found.", ALREADY_DONE, "ALREADY_GONE"),
                arguments("POST", 405, "", STOP_TARGET, "METHOD_NOT_ALLOWED"),
                arguments("GET", 400, "Limit must be omitted or set to a value between 0 and 500.", STOP_TARGET, "PARAMETER_OUT_OF_RANGE"),
                arguments("POST", 500, "Transaction (Process ID 52) was deadlocked on lock resources with another process.", RETRY_RECORD, "TARGET_FAILED"),
                arguments("POST", 500, "An unexpected error occurred on the server.", RETRY_RECORD, "TARGET_FAILED"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void knows_the_messages_of_the_older_versions(String method, int status, String message, Outcome outcome, String reason) {
        String escaped = message.replace("\n", "\\n").replace("\t", "\\t");

        expect(classifier.classify(method, status, Map.of(), "{\"message\":\"" + escaped + "\"}"), outcome, reason);
    }

    /** ODS/API 7.2 and later, and the Data Management Service: problem details. */
    static Stream<Arguments> problems() {
        return Stream.of(
                arguments("POST", 400, "bad-request", "The request could not be processed.", "'errors':['A non-empty request body is required.']", DEAD, "PAYLOAD_UNREADABLE"),
                arguments("POST", 400, "bad-request:data-validation-failed", "Data validation failed.", "'validationErrors':{'$.title':['Title is required.']}", DEAD, "DATA_INVALID"),
                arguments("POST", 400, "bad-request:data-validation-failed", "Data validation failed.", "'validationErrors':{'$.assignmentCategoryDescriptor':['AssignmentCategoryDescriptor value _uri://a.example/X#y_ does not exist.']}", PARK_DESCRIPTOR, "DESCRIPTOR_NOT_IN_EDFI"),
                arguments("POST", 400, "bad-request", "Data validation failed.", "'validationErrors':{'$.gradebookEntryTypeDescriptor':['GradebookEntryTypeDescriptor value _uri://a.example/X#y_ does not exist.']},'errors':[]", PARK_DESCRIPTOR, "DESCRIPTOR_NOT_IN_EDFI"),
                arguments("POST", 409, "data-conflict:unresolved-reference", "The referenced _Section_ item does not exist.", "'x':0", PARK_SECTION, "SECTION_NOT_IN_EDFI"),
                arguments("POST", 409, "data-conflict:unresolved-reference", "The referenced _Student_ item does not exist.", "'x':0", PARK_STUDENT, "STUDENT_NOT_IN_EDFI"),
                arguments("POST", 409, "data-conflict:unresolved-reference", "The referenced _GradebookEntry_ item does not exist.", "'x':0", PARK_ASSIGNMENT, "ASSIGNMENT_NOT_IN_EDFI"),
                arguments("POST", 409, "data-conflict:unresolved-reference", "The referenced item(s) do not exist.", "'validationErrors':{'$.studentReference':['The referenced item does not exist.']}", PARK_STUDENT, "STUDENT_NOT_IN_EDFI"),
                arguments("POST", 409, "data-conflict:unresolved-reference", "The referenced _GradingPeriod_ item does not exist.", "'x':0", PARK_REFERENCE, "REFERENCE_NOT_IN_EDFI"),
                arguments("POST", 400, "bad-request:data-validation-failed", "Data validation failed.", "'validationErrors':{'$.namespace':['All values supplied for _namespace_ must match.']}", DEAD, "VALUES_DISAGREE"),
                arguments("POST", 409, "data-conflict:non-unique-identity", "The identifying value(s) of the item are the same as another item that already exists.", "'x':0", RETRY_RECORD, "IDENTITY_NOT_UNIQUE"),
                arguments("POST", 409, "identity-conflict", "The identifying value(s) of the item are the same as another item that already exists.", "'x':0", RETRY_RECORD, "IDENTITY_NOT_UNIQUE"),
                arguments("POST", 409, "data-conflict:non-unique-values", "A value (or values) in the item must be unique, but another item with these values already exists.", "'x':0", DEAD, "VALUES_NOT_UNIQUE"),
                arguments("DELETE", 409, "data-conflict:dependent-item-exists", "The requested action cannot be performed because this item is referenced by existing _AssignmentSubmission_ item(s).", "'x':0", DEPENDENTS_FIRST, "DEPENDENTS_REMAIN"),
                arguments("PUT", 409, "data-conflict:multi-user-conflict", "The item has been modified by another user while processing this request.", "'x':0", RETRY_RECORD, "CHANGED_MEANWHILE"),
                arguments("PUT", 412, "optimistic-lock-failed", "The item has been modified by another user.", "'x':0", RETRY_RECORD, "CHANGED_MEANWHILE"),
                arguments("PUT", 400, "bad-request:data-validation-failed:key-change-not-supported", "Identifying values for the item cannot be changed.", "'x':0", DEAD, "KEY_CANNOT_CHANGE"),
                arguments("POST", 401, "security:authentication", "The caller could not be authenticated.", "'x':0", REAUTHENTICATE, "TOKEN_REFUSED"),
                arguments("POST", 429, "security:authentication:too-many-tokens", "The caller could not be authenticated.", "'x':0", HOLD_TARGET, "TOO_MANY_TOKENS"),
                arguments("POST", 403, "security:authorization:access-denied:resource", "Access to the resource could not be authorized.", "'x':0", STOP_TARGET, "CLAIM_MISSING"),
                arguments("POST", 403, "security:authorization:access-denied:action", "Access to the resource could not be authorized.", "'x':0", STOP_TARGET, "CLAIM_MISSING"),
                arguments("POST", 403, "security:authorization:namespace:access-denied:namespace-mismatch", "Access to the requested data could not be authorized.", "'x':0", STOP_TARGET, "NAMESPACE_NOT_ALLOWED"),
                arguments("POST", 403, "security:authorization:namespace:invalid-client:no-namespaces", "There was a problem authorizing the request.", "'x':0", STOP_TARGET, "NAMESPACE_NOT_ALLOWED"),
                arguments("POST", 403, "security:authorization:", "Access to the resource could not be authorized.", "'errors':['Access to the resource item could not be authorized based on the caller_s NamespacePrefix claims: _uri://ns3.org_.']", STOP_TARGET, "NAMESPACE_NOT_ALLOWED"),
                arguments("POST", 403, "security:authorization", "Access denied. Hint: You may need to create a corresponding _StudentSchoolAssociation_ item.", "'x':0", PARK_STUDENT, "STUDENT_NOT_AUTHORIZED"),
                arguments("POST", 403, "security:authorization:relationships:access-denied:element-required", "Access denied.", "'x':0", PARK_REFERENCE, "EDUCATION_ORGANIZATION_NOT_AUTHORIZED"),
                arguments("POST", 403, "security:authorization:", "Access denied.", "'errors':['No relationships have been established between the caller_s education organization id claims (1) and the resource item_s SchoolId value.']", PARK_REFERENCE, "EDUCATION_ORGANIZATION_NOT_AUTHORIZED"),
                arguments("POST", 403, "security:authorization:ownership:access-denied:ownership-mismatch", "Access denied.", "'x':0", DEAD, "OWNED_BY_ANOTHER_CLIENT"),
                arguments("POST", 403, "security:data-policy:incorrect-usage", "A data policy failure was encountered.", "'x':0", STOP_TARGET, "PROFILE_MISMATCH"),
                arguments("POST", 400, "profile:invalid-profile-usage", "The request construction was invalid.", "'x':0", STOP_TARGET, "PROFILE_MISMATCH"),
                arguments("POST", 405, "profile:method-usage", "The request construction was invalid.", "'x':0", STOP_TARGET, "PROFILE_MISMATCH"),
                arguments("POST", 400, "bad-request:data-policy-enforced", "The data cannot be saved.", "'x':0", STOP_TARGET, "PROFILE_MISMATCH"),
                arguments("POST", 415, "unsupported-media-type", "The request construction was invalid.", "'x':0", STOP_TARGET, "PROFILE_MISMATCH"),
                arguments("POST", 404, "not-found", "The specified resource could not be found.", "'errors':['No ODS instance matching the supplied context was found.']", STOP_TARGET, "TARGET_ADDRESS_WRONG"),
                arguments("POST", 404, "route-resolution-error", "The tenant is unknown.", "'x':0", STOP_TARGET, "TARGET_ADDRESS_WRONG"),
                arguments("POST", 404, "not-found", "The specified data could not be found.", "'x':0", STOP_TARGET, "RESOURCE_NOT_OFFERED"),
                arguments("DELETE", 404, "not-found", "The specified item could not be found.", "'x':0", ALREADY_DONE, "ALREADY_GONE"),
                arguments("POST", 405, "method-not-allowed", "The request construction was invalid.", "'x':0", STOP_TARGET, "METHOD_NOT_ALLOWED"),
                arguments("GET", 400, "bad-request:parameter-validation-failed", "Limit must be omitted or set to a value between 0 and 500.", "'x':0", STOP_TARGET, "PARAMETER_OUT_OF_RANGE"),
                arguments("POST", 500, "system", "An unexpected problem has occurred.", "'x':0", RETRY_RECORD, "TARGET_FAILED"),
                arguments("POST", 500, "system:database-connection", "Unable to connect.", "'x':0", HOLD_TARGET, "DATABASE_UNREACHABLE"),
                arguments("POST", 500, "system:distributed-cache-error", "Unable to connect.", "'x':0", HOLD_TARGET, "DATABASE_UNREACHABLE"),
                arguments("POST", 429, "too-many-requests", "Slow down.", "'x':0", HOLD_TARGET, "THROTTLED"),
                arguments("POST", 503, "service-unavailable", "Open circuit.", "'x':0", HOLD_TARGET, "TARGET_OVERLOADED"),
                arguments("POST", 500, "system:configuration:security", "A security configuration problem was detected.", "'x':0", STOP_TARGET, "TARGET_MISCONFIGURED"),
                arguments("POST", 503, "database-not-provisioned", "Not provisioned.", "'x':0", HOLD_TARGET, "DATABASE_NOT_READY"),
                arguments("POST", 502, "bad-gateway", "Identity provider down.", "'x':0", HOLD_TARGET, "TARGET_OVERLOADED"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void knows_the_problem_details_of_the_newer_versions(
            String method, int status, String type, String detail, String members, Outcome outcome, String reason) {
        String body = ("{'detail':'" + detail + "','type':'urn:ed-fi:api:" + type + "','title':'T','status':" + status
                + ",'correlationId':'9f1c-77'," + members + "}").replace('\'', '"').replace('_', '\'');

        Verdict verdict = classifier.classify(method, status, Map.of("content-type", "application/json"), body);

        expect(verdict, outcome, reason);
        assertThat(verdict.correlationId()).contains("9f1c-77");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            POST,   200, '',                               DELIVERED,      DELIVERED
            POST,   201, '',                               DELIVERED,      DELIVERED
            DELETE, 204, '',                               DELIVERED,      DELIVERED
            POST,   200, '<!DOCTYPE html><p>Sign in',      HOLD_TARGET,    NOT_THE_API
            POST,   302, '',                               STOP_TARGET,    TARGET_ADDRESS_WRONG
            POST,   403, '<html>Request blocked</html>',   RETRY_RECORD,   BLOCKED_BY_GATEWAY
            DELETE, 404, '<html>nginx</html>',             STOP_TARGET,    TARGET_ADDRESS_WRONG
            POST,   408, '',                               HOLD_TARGET,    TARGET_OVERLOADED
            POST,   409, 'something new',                  RETRY_RECORD,   CONFLICT
            POST,   413, '',                               DEAD,           TOO_LARGE
            POST,   418, '',                               DEAD,           REFUSED
            POST,   502, '<html>Bad Gateway</html>',       HOLD_TARGET,    TARGET_OVERLOADED
            POST,   503, '',                               HOLD_TARGET,    TARGET_OVERLOADED
            POST,   504, '',                               HOLD_TARGET,    TARGET_OVERLOADED
            POST,   507, '',                               RETRY_RECORD,   TARGET_FAILED
            POST,   700, '',                               RETRY_RECORD,   ANSWER_UNKNOWN
            TOKEN,  400, '{"error":"invalid_client"}',     STOP_TARGET,    CREDENTIAL_REFUSED
            TOKEN,  401, '{"error":"invalid_client"}',     STOP_TARGET,    CREDENTIAL_REFUSED
            TOKEN,  401, '{"error":"invalid_request"}',    STOP_TARGET,    TOKEN_REQUEST_REFUSED
            TOKEN,  400, '{"error":"unsupported_grant_type"}', STOP_TARGET, TOKEN_REQUEST_REFUSED
            TOKEN,  400, '{"error":"invalid_scope","error_description":"x"}', STOP_TARGET, TOKEN_REQUEST_REFUSED
            TOKEN,  404, '',                               STOP_TARGET,    TOKEN_ADDRESS_WRONG
            TOKEN,  500, '',                               HOLD_TARGET,    TOKEN_SERVICE_FAILING
            TOKEN,  503, '',                               HOLD_TARGET,    TOKEN_SERVICE_FAILING
            """)
    void knows_what_stands_before_the_api_and_the_token_service(String method, int status, String body, Outcome outcome, String reason) {
        expect(classifier.classify(method, status, Map.of(), body), outcome, reason);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new ConnectException("refused"), "UNREACHABLE"),
                arguments(new SocketTimeoutException("timed out"), "UNREACHABLE"),
                arguments(new UnknownHostException("host"), "HOST_UNKNOWN"),
                arguments(new SSLHandshakeException("PKIX"), "TLS_FAILED"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_whole_target_waits_when_there_is_no_answer(IOException failure, String reason) {
        expect(classifier.connectionFailed(failure), HOLD_TARGET, reason);
    }

    @ParameterizedTest
    @CsvSource({"30, PT30S", "0, PT0S", "1.5, PT1.5S", "'Mon, 02 Mar 2026 12:01:00 GMT', PT1M", "'Mon, 02 Mar 2026 11:00:00 GMT', PT0S", "99999999, P1D"})
    void honours_the_request_to_wait_in_seconds_or_until_a_moment(String header, Duration expected) {
        assertThat(classifier.classify("POST", 429, Map.of("retry-after", header), "").retryAfter()).contains(expected);
    }

    @Test
    void an_unreadable_request_to_wait_is_none() {
        assertThat(classifier.classify("POST", 503, Map.of("retry-after", "soon"), "").retryAfter()).isEmpty();
    }

    @Test
    void names_the_descriptor_and_the_fields_and_nothing_else_of_the_body() {
        Verdict descriptor = classifier.classify("POST", 400, Map.of(),
                "{\"message\":\"Unable to resolve value 'uri://ed-fi.org/X#Sam's' to an existing 'SubmissionTypeDescriptor' resource.\"}");
        Verdict fields = classifier.classify("POST", 400, Map.of(),
                "{\"message\":\"The request is invalid.\",\"modelState\":{\"request.grade\":[\"Sam Carter is too long\"],\"Sam Carter\":[\"?\"]}}");

        assertThat(descriptor.explanation()).contains("(not named by Ed-Fi)").doesNotContain("Sam");
        assertThat(fields.explanation()).contains("grade").doesNotContain("Sam", "Carter");
    }

    @Test
    void shows_a_well_formed_descriptor_in_full() {
        assertThat(classifier.classify("POST", 400, Map.of(),
                "{\"message\":\"Unable to resolve value 'uri://ed-fi.org/X#on paper' to an existing 'SubmissionTypeDescriptor' resource.\"}").explanation())
                .contains("uri://ed-fi.org/X#on paper");
    }

    @Test
    void takes_the_correlation_id_from_the_header_where_the_body_has_none_and_only_a_harmless_one() {
        assertThat(classifier.classify("POST", 500, Map.of("correlation-id", "abc-1"), "").correlationId()).contains("abc-1");
        assertThat(classifier.classify("POST", 500, Map.of("correlation-id", "a b<c"), "").correlationId()).isEmpty();
    }

    @Test
    void every_entry_says_what_happened_and_what_to_do() {
        assertThat(ErrorTable.read()).allSatisfy(row -> {
            assertThat(row.reason()).matches("[A-Z_]+");
            assertThat(row.explanation()).endsWith(".");
            assertThat(row.remedy()).endsWith(".");
        }).extracting(ErrorRow::reason).doesNotHaveDuplicates();
    }

    private static void expect(Verdict verdict, Outcome outcome, String reason) {
        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.explanation() + verdict.remedy()).doesNotContain("{", "}");
    }
}
