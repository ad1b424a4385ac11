package io.crosswalk.sandbox.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The misbehaviours in force, in the order in which they were asked for. */
public final class Misbehaviours {

    private final List<Active> active = new CopyOnWriteArrayList<>();

    public void add(Misbehaviour misbehaviour) {
        active.add(new Active(misbehaviour, pattern(misbehaviour.path()), new AtomicInteger()));
    }

    public void clear() {
        active.clear();
    }

    /** Counts the request against the first misbehaviour that it fits and that is not used up. */
    @Nullable Misbehaviour next(String method, String path) {
        for (Active candidate : active) {
            if (candidate.takes(method, path)) {
                return candidate.misbehaviour();
            }
        }
        return null;
    }

    private record Active(Misbehaviour misbehaviour, Pattern path, AtomicInteger seen) {

        boolean takes(String method, String requestPath) {
            if ((misbehaviour.method() != null && !misbehaviour.method().equals(method)) || !path.matcher(requestPath).matches()) {
                return false;
            }
            int number = seen.incrementAndGet() - misbehaviour.skip();
            return number > 0 && (misbehaviour.times() == 0 || number <= misbehaviour.times());
        }
    }

    private static Pattern pattern(String path) {
        StringBuilder expression = new StringBuilder();
        for (String part : path.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)")) {
            expression.append(switch (part) {
                case "**" -> ".*";
                case "*" -> "[^/]*";
                default -> Pattern.quote(part);
            });
        }
        return Pattern.compile(expression.toString());
    }
}
