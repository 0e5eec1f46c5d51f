// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.util.List;

/**
 * How the ministry arrived at a national target (<i>onderbouwing</i>), part by part. A target is published with or
 * without one; parts that do not add up to it are shown with what remains, and not refused: the figure counts, whatever
 * its explanation is worth.
 *
 * @param components the parts as they were given
 */
public record Substantiation(List<Component> components) {

    /** No explanation. */
    public static final Substantiation NONE = new Substantiation(List.of());

    public Substantiation {
        components = List.copyOf(components);
    }

    /**
     * One part.
     *
     * @param kind what it is
     * @param description in the ministry's own words, or null; never null for {@link ComponentKind#OTHER}
     * @param persons what it adds; negative when it is taken off
     * @param source where the number is from, or null
     */
    public record Component(ComponentKind kind, String description, int persons, String source) {}

    /** Whether there is any. */
    public boolean isGiven() {
        return !components.isEmpty();
    }

    /** What the parts add up to. */
    public long sum() {
        return components.stream().mapToLong(Component::persons).sum();
    }

    /** What the parts leave unexplained of a target, negative when they explain more than it; 0 when they add up. */
    public long remainder(int target) {
        return target - sum();
    }
}
