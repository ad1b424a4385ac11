package io.crosswalk.moodle;

import io.crosswalk.kit.contract.ConnectorContract;
import io.crosswalk.kit.contract.PlayedVendor;
import io.crosswalk.kit.contract.SandboxVendor;
import java.util.List;
import java.util.Map;

class MoodleContractTest extends ConnectorContract {

    @Override
    protected PlayedVendor play() {
        return SandboxVendor.start(MoodleConnectorFactory.VENDOR, "/moodle",
                Map.of("token", "file:moodle-token", "pageSize", 10, "maximumPages", 50, "retries", 2),
                "token", MoodleConnectorFactory::new, null,
                List.of(
                        Map.entry("submit", "{\"activity\":\"assign-9\",\"user_id\":52}"),
                        Map.entry("grade", "{\"activity\":\"assign-3\",\"user_id\":53,\"grade\":41.5}"),
                        Map.entry("add-work", "{\"course_id\":2,\"name\":\"Surprise\",\"points\":10}")));
    }
}
