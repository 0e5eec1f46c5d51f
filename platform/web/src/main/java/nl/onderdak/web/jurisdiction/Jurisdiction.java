// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.jurisdiction;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;

/** The municipalities or the corporation that an organisation may see and act for; its scopes limit the operations. */
public sealed interface Jurisdiction {

    /** That of an organisation without any. */
    Jurisdiction NONE = new Area(Set.of());

    /** The municipalities, possibly none; an empty Optional means every municipality of the country. */
    Optional<Set<MunicipalityCode>> municipalities();

    /** Those of {@link #municipalities} that equal this one, which may be none; without one all of them. */
    default Optional<Set<MunicipalityCode>> narrowedTo(MunicipalityCode only) {
        return only == null ? municipalities() : Optional.of(covers(only) ? Set.of(only) : Set.of());
    }

    /** Whether this municipality is one of them. */
    default boolean covers(MunicipalityCode municipality) {
        return municipalities().map(codes -> codes.contains(municipality)).orElse(true);
    }

    /** Whether something of a corporation that stands in these municipalities, or that works there, is within it. */
    default boolean covers(String corporation, Collection<MunicipalityCode> municipalities) {
        return switch (this) {
            case Country _ -> true;
            case Area _ -> municipalities.stream().anyMatch(this::covers);
            case OfCorporation(var id) -> id.equals(corporation);
        };
    }

    /** The whole country. */
    record Country() implements Jurisdiction {

        @Override
        public Optional<Set<MunicipalityCode>> municipalities() {
            return Optional.empty();
        }
    }

    /** These municipalities: of a province its own, of a municipality itself and those that it succeeded. */
    record Area(Set<MunicipalityCode> codes) implements Jurisdiction {

        public Area {
            codes = Set.copyOf(codes);
        }

        @Override
        public Optional<Set<MunicipalityCode>> municipalities() {
            return Optional.of(codes);
        }
    }

    /** The objects of one corporation, in any municipality; no object belongs to it because of its municipality. */
    record OfCorporation(String id) implements Jurisdiction {

        @Override
        public Optional<Set<MunicipalityCode>> municipalities() {
            return Optional.of(Set.of());
        }
    }
}
