// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.util.List;

/**
 * How the ministry arrived at a national target (<i>onderbouwing</i>), part by part; a target may lack one. Parts that
 * do not add up to the target are shown with the remainder and not refused: the figure counts regardless of its
 * explanation.
 *
 * @param components the parts as given
 */
public record Substantiation(List<Component> components) {

    /** No substantiation. */
    public static final Substantiation NONE = new Substantiation(List.of());

    public Substantiation {
        components = List.copyOf(components);
    }

    /** Parts of a national target, as the ministry names them when it publishes one. */
    public enum ComponentKind {
        /** Permit holders in reception. */
        IN_RECEPTION("vergunninghouders in de opvang", "permit holders in reception"),
        /** Permits that are expected to be granted. */
        EXPECTED_PERMITS("verwachte vergunningen", "expected permits"),
        /** Family members expected to follow. */
        FAMILY_MEMBERS_FOLLOWING("verwachte nareizigers", "family members expected to follow"),
        /** Refugees that the country invited. */
        RESETTLED("hervestigde vluchtelingen", "resettled refugees"),
        /** Groups named separately, such as evacuees. */
        SPECIAL_GROUPS("bijzondere groepen", "special groups"),
        /** Persons already counted in an earlier target; taken off. */
        EARLIER_TARGETS("al in eerdere taakstellingen", "in earlier targets already"),
        /** Any other part; always described. */
        OTHER("overig", "other");

        private final String dutch;
        private final String english;

        ComponentKind(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }

        /** The Dutch name. */
        public String dutch() {
            return dutch;
        }

        /** The English name. */
        public String english() {
            return english;
        }
    }

    /**
     * One part.
     *
     * @param kind kind of part
     * @param description in the ministry's own words, or null; never null for {@link ComponentKind#OTHER}
     * @param persons persons it adds, negative when it takes off
     * @param source source of the number, or null
     */
    public record Component(ComponentKind kind, String description, int persons, String source) {}

    /** Whether the ministry gave one. */
    public boolean isGiven() {
        return !components.isEmpty();
    }

    /** The sum of the parts. */
    public long sum() {
        return components.stream().mapToLong(Component::persons).sum();
    }

    /** The part of a target that the parts do not explain, negative when they exceed it; 0 when they add up. */
    public long remainder(int target) {
        return target - sum();
    }
}
