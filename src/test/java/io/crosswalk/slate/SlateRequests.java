package io.crosswalk.slate;

import io.crosswalk.kit.Address;
import io.crosswalk.kit.VendorRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Every request that a harvest sends, before paging: nothing else is asked of Slate. */
record SlateRequests(SlateSettings settings) {

    VendorRequest courses() {
        return request(list("courses"), "the courses", "courses");
    }

    VendorRequest course(String courseId) {
        return request(address("courses", courseId), "course " + courseId, "courses");
    }

    VendorRequest people(String courseId) {
        return request(list("courses", courseId, "people"), "the people of course " + courseId, "people");
    }

    VendorRequest work(String courseId) {
        return request(list("courses", courseId, "work"), "the work of course " + courseId, "work");
    }

    /** @param since null for all results */
    VendorRequest results(String courseId, @Nullable Instant since) {
        Address address = list("courses", courseId, "results");
        return request(since == null ? address : address.with("changed_since", since.toString()), "the results of course " + courseId, "results");
    }

    static String remedy(String scope) {
        return "Grant the API client the scope " + scope + ":read in Slate under Settings > API clients.";
    }

    private Address list(String... path) {
        return address(path).with("limit", String.valueOf(settings.pageSize()));
    }

    private Address address(String... path) {
        return new Address(settings.url() + "/api", path);
    }

    private static VendorRequest request(Address address, String subject, String scope) {
        return VendorRequest.get(address.uri(), subject, remedy(scope));
    }
}
