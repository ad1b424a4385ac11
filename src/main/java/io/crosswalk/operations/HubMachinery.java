package io.crosswalk.operations;

import io.crosswalk.connector.Finding;
import io.crosswalk.delivery.TargetReadiness;
import io.crosswalk.harvest.HarvestKind;
import io.crosswalk.harvest.HarvestLauncher;
import io.crosswalk.harvest.Harvests;
import io.crosswalk.harvest.Preview;
import io.crosswalk.harvest.Previews;
import java.util.List;
import org.springframework.stereotype.Component;

/** What harvests, matches and speaks with the target in this hub. */
@Component
class HubMachinery implements Harvesting, RosterRefresh, TargetCheck {

    private final HarvestLauncher launcher;
    private final Harvests harvests;
    private final Previews previews;
    private final TargetReadiness target;

    HubMachinery(HarvestLauncher launcher, Harvests harvests, Previews previews, TargetReadiness target) {
        this.launcher = launcher;
        this.harvests = harvests;
        this.previews = previews;
        this.target = target;
    }

    @Override
    public long start(String connector, HarvestKind kind) {
        return launcher.start(connector, kind);
    }

    @Override
    public boolean isRunning(String connector) {
        return harvests.isRunning(connector);
    }

    @Override
    public Preview preview(String connector, int courses) {
        return previews.preview(connector, courses);
    }

    @Override
    public void refreshAndMatch() {
        launcher.refreshRoster();
    }

    @Override
    public List<Finding> check() {
        return target.check();
    }
}
