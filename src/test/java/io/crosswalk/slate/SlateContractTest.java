package io.crosswalk.slate;

import io.crosswalk.kit.contract.ConnectorContract;
import io.crosswalk.kit.contract.PlayedVendor;

class SlateContractTest extends ConnectorContract {

    @Override
    protected PlayedVendor play() {
        return PlayedSlate.start();
    }
}
