// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The versions of a resource that a command applies to: those that the caller has seen, or whichever it has.
 *
 * @param any whether every version will do ({@code If-Match: *})
 * @param versions the versions that will do otherwise; may be empty, and then none does
 */
public record SeenVersion(boolean any, SortedSet<Long> versions) {

    /** Every version of a resource that exists. */
    public static final SeenVersion ANY = new SeenVersion(true, new TreeSet<>());

    /** One of these. */
    public static SeenVersion of(Collection<Long> versions) {
        return new SeenVersion(false, new TreeSet<>(versions));
    }

    /** One of these. */
    public static SeenVersion of(Long... versions) {
        return of(Arrays.asList(versions));
    }

    /** Whether a command may be carried out on a resource that has this version. */
    public boolean includes(long current) {
        return any || versions.contains(current);
    }

    /** As texts name it: the numbers, or an asterisk. */
    @Override
    public String toString() {
        return any ? "*" : versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
