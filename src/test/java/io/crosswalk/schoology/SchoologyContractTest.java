package io.crosswalk.schoology;

import io.crosswalk.kit.contract.ConnectorContract;
import io.crosswalk.kit.contract.PlayedVendor;
import io.crosswalk.kit.contract.SandboxVendor;
import java.util.List;
import java.util.Map;

class SchoologyContractTest extends ConnectorContract {

    @Override
    protected PlayedVendor play() {
        return SandboxVendor.start(SchoologyConnectorFactory.VENDOR, "/schoology/v1",
                Map.of("consumerKey", "file:schoology-consumer-key", "consumerSecret", "file:schoology-consumer-secret", "timeZone", "America/Chicago",
                        "pageSize", 10, "maximumPages", 50, "retries", 2),
                "consumerSecret", SchoologyConnectorFactory::new, null,
                List.of(
                        Map.entry("submit", "{\"section_id\":4318461,\"item_id\":5699941,\"user_id\":48289}"),
                        Map.entry("grade", "{\"section_id\":4318461,\"item_id\":5699942,\"user_id\":48290,\"score\":7.5}"),
                        Map.entry("add-work", "{\"section_id\":4318461,\"title\":\"Surprise\",\"points\":10}")));
    }
}
