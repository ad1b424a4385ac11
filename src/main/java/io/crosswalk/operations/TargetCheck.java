package io.crosswalk.operations;

import io.crosswalk.connector.Finding;
import java.util.List;

/** Tests the Ed-Fi API. Whoever speaks with it provides it. */
public interface TargetCheck {

    /** One finding for each thing tested. Never throws for what the target answers. */
    List<Finding> check();

    /** Looks again for the descriptors that were missing. Never throws for what the target answers. */
    void lookForDescriptors();
}
