package io.crosswalk.canvas;

import io.crosswalk.kit.contract.ConnectorContract;
import io.crosswalk.kit.contract.PlayedVendor;
import io.crosswalk.kit.contract.SandboxVendor;
import java.util.List;
import java.util.Map;

class CanvasContractTest extends ConnectorContract {

    @Override
    protected PlayedVendor play() {
        return SandboxVendor.start(CanvasConnectorFactory.VENDOR, "/canvas",
                Map.of("clientId", "file:canvas-client-id", "clientSecret", "file:canvas-client-secret", "refreshToken", "file:canvas-refresh-token",
                        "pageSize", 40, "maximumPages", 50, "retries", 2),
                "refreshToken", CanvasConnectorFactory::new, "expire-tokens",
                List.of(
                        Map.entry("submit", "{\"assignment_id\":10001,\"user_id\":100001}"),
                        Map.entry("grade", "{\"assignment_id\":10001,\"user_id\":100003,\"score\":7.5}"),
                        Map.entry("add-assignment", "{\"course_id\":30001,\"name\":\"Surprise\",\"due_at\":\"2026-12-05T05:59:59Z\",\"points_possible\":10}")));
    }
}
