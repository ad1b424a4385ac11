package io.crosswalk.kit;

import io.crosswalk.connector.UnreadableException;
import io.crosswalk.connector.UnreadableException.Cause;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** Watches over the pages of one list: that they come to an end, and that they stay with the vendor. */
public final class VisitedPages {

    private final Set<String> visited = new HashSet<>();
    private final String subject;
    private final int maximumPages;

    /** @param subject what the list holds, for messages */
    public VisitedPages(String subject, int maximumPages) {
        this.subject = subject;
        this.maximumPages = maximumPages;
    }

    /**
     * Notes that a page is about to be read.
     *
     * @param mark what tells the pages of the list apart: an address, or a bookmark
     * @throws UnreadableException if it was read before, or is one too many
     */
    public void visit(String mark) {
        if (visited.size() >= maximumPages || !visited.add(mark)) {
            throw new UnreadableException(Cause.LINK_LOOP, "The pages of " + subject + " do not come to an end: after " + visited.size()
                    + " of them the next one was read before, or it is more than maximumPages allows. The list is incomplete.");
        }
    }

    /** The number of pages so far. */
    public int count() {
        return visited.size();
    }

    /**
     * Resolves a link that the vendor gave.
     *
     * @param home the configured address; the credential is sent nowhere else
     * @throws UnreadableException if the link is no address, or leads elsewhere
     */
    public URI resolve(URI home, URI current, String link) {
        URI next;
        try {
            next = current.resolve(link);
        } catch (IllegalArgumentException notAnAddress) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The link to the next page of " + subject + " is not an address. The list is incomplete.");
        }
        if (!Origin.same(home, next)) {
            throw new UnreadableException(Cause.FOREIGN_LINK, "The link to the next page of " + subject + " leads to "
                    + next.getScheme() + "://" + next.getHost() + " and not to " + home
                    + "; the credential is not sent there. If that is the right address, set url to it.");
        }
        return next;
    }
}
