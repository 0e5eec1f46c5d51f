// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.reach;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.onderdak.housingstock.Conditions;

/** The stock that somebody may see and act on; what lies outside is to it as if it were not there. */
public sealed interface Reach {

    /** Whether it takes in the corporation itself, which works in these municipalities. */
    boolean covers(String corporation, Collection<String> municipalities);

    /** Whether it takes in what this corporation has in this municipality. */
    default boolean covers(String corporation, String municipality) {
        return covers(corporation, List.of(municipality));
    }

    /** Narrows a list of what corporations have in municipalities. */
    Conditions narrow(Conditions conditions);

    /** The whole country. */
    record Country() implements Reach {

        @Override
        public boolean covers(String corporation, Collection<String> municipalities) {
            return true;
        }

        @Override
        public Conditions narrow(Conditions conditions) {
            return conditions;
        }
    }

    /** What one corporation has. */
    record OfCorporation(String id) implements Reach {

        @Override
        public boolean covers(String corporation, Collection<String> municipalities) {
            return id.equals(corporation);
        }

        @Override
        public Conditions narrow(Conditions conditions) {
            return conditions.and("corporation =", id);
        }
    }

    /** What there is in these municipalities; perhaps none. */
    record Area(Set<String> municipalities) implements Reach {

        public Area {
            municipalities = Set.copyOf(municipalities);
        }

        @Override
        public boolean covers(String corporation, Collection<String> worksIn) {
            return worksIn.stream().anyMatch(municipalities::contains);
        }

        @Override
        public Conditions narrow(Conditions conditions) {
            return conditions.among("municipality", municipalities);
        }
    }
}
