package io.crosswalk.slate;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.kit.VendorRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tries every request of a harvest once, on the first course there is, and says what is missing in Slate and where to grant it. */
final class SlateCheck {

    private final SlateRequests requests;
    private final SlateClient client;
    private final String credentialRemedy;
    private final List<Finding> findings = new ArrayList<>();

    SlateCheck(SlateRequests requests, SlateClient client, String credentialRemedy) {
        this.requests = requests;
        this.client = client;
        this.credentialRemedy = credentialRemedy;
    }

    List<Finding> run() {
        rows(requests.courses(), true).stream().map(course -> course.path("id").asText()).findFirst().ifPresent(courseId -> {
            rows(requests.people(courseId), true);
            rows(requests.work(courseId), false);
            rows(requests.results(courseId, null), false);
        });
        return findings;
    }

    /** @param matched whether the rows are matched by their SIS id, which Slate leaves out where the API client may not read it */
    private List<JsonNode> rows(VendorRequest request, boolean matched) {
        try {
            List<JsonNode> rows = client.page(request, Function.identity()).items();
            boolean withheld = matched && !rows.isEmpty() && rows.stream().noneMatch(row -> row.has("sis_id"));
            findings.add(withheld
                    ? Finding.failed(request.subject(), "they can be listed, but without the field sis_id: nothing can be matched by it", SlateRequests.remedy("sis"))
                    : Finding.passed(request.subject(), rows.isEmpty() ? "they can be listed, but there are none" : "they can be read"));
            return rows;
        } catch (UnreadableException failure) {
            findings.add(Finding.failed(request.subject(), failure.getMessage(), remedy(failure.reason(), request)));
            return List.of();
        }
    }

    private String remedy(Cause cause, VendorRequest request) {
        return switch (cause) {
            case CREDENTIAL_REFUSED -> credentialRemedy;
            case PERMISSION_MISSING, NOT_FOUND -> request.remedy();
            case NOT_JSON, UNEXPECTED_SHAPE, TRUNCATED, TOO_LARGE, FOREIGN_LINK, LINK_LOOP, THROTTLED, VENDOR_FAILING, UNREACHABLE ->
                "Check the setting url and that this machine may reach it, then check again.";
        };
    }
}
