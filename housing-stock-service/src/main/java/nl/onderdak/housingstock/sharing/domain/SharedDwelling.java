// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingVacant;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PlaceTaken;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PlaceUnknown;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.TooManyPlaces;

/**
 * A dwelling that is let place by place (<i>woningdelen, kamerverhuur</i>).
 *
 * @param dwelling reference of the dwelling
 * @param landlord the landlord that lets it
 * @param privateLandlord whether that is a private one
 * @param municipality where it stands
 * @param arrangement the part that its landlord can change
 * @param sharedFrom day on which it became shared
 * @param places what is let in it, by reference
 * @param version 1 when new, one more with every change
 */
public record SharedDwelling(
        String dwelling,
        String landlord,
        boolean privateLandlord,
        MunicipalityCode municipality,
        Arrangement arrangement,
        LocalDate sharedFrom,
        List<Place> places,
        long version)
        implements Versioned {

    /**
     * How a dwelling is shared.
     *
     * @param form the form of sharing
     * @param manager who manages it from day to day
     * @param houseRules the rules of living together, each kind at most once
     */
    public record Arrangement(SharingForm form, Management manager, List<HouseRule> houseRules) {

        /** Copies the list. */
        public Arrangement {
            houseRules = List.copyOf(houseRules);
        }
    }

    /** Copies the list. */
    public SharedDwelling {
        places = List.copyOf(places);
    }

    /** A dwelling that becomes shared today. */
    public static SharedDwelling of(
            Dwelling dwelling, boolean privateLandlord, Arrangement arrangement, List<Place> places, LocalDate today) {
        return new SharedDwelling(
                dwelling.reference(),
                dwelling.landlord(),
                privateLandlord,
                dwelling.municipality(),
                arrangement,
                today,
                places,
                1);
    }

    /** Persons that its places suit together: a shared dwelling counts persons, not homes. */
    public int capacity() {
        return places.stream().mapToInt(Place::capacity).sum();
    }

    /**
     * Why it does not become shared, if so: it is on offer as a whole, or has more places than it may.
     *
     * @param vacant whether the whole dwelling has a vacancy that is not let or returned
     */
    public Optional<SharingRejection> rejection(boolean vacant, SharingTerms terms, LocalDate today) {
        return vacant ? Optional.of(new DwellingVacant(dwelling)) : tooMany(terms, today);
    }

    /**
     * Why it does not have that many places today, if so: the permit and the policy of the municipality each have a
     * maximum. Art. 21 Huisvestingswet 2014.
     */
    public Optional<SharingRejection> tooMany(SharingTerms terms, LocalDate today) {
        var most = terms.mostPlacesOn(today);
        return places.size() > most ? Optional.of(new TooManyPlaces(places.size(), most)) : Optional.empty();
    }

    /** The next version, with another arrangement. */
    public SharedDwelling changed(Arrangement next) {
        return new SharedDwelling(
                dwelling, landlord, privateLandlord, municipality, next, sharedFrom, places, version + 1);
    }

    /** The next version, with one place more. */
    public SharedDwelling with(Place added) {
        var more = new ArrayList<>(places);
        more.add(added);
        return new SharedDwelling(
                dwelling, landlord, privateLandlord, municipality, arrangement, sharedFrom, more, version + 1);
    }

    /** The next version, with one place less. */
    public SharedDwelling without(String place) {
        var fewer =
                places.stream().filter(one -> !one.reference().equals(place)).toList();
        return new SharedDwelling(
                dwelling, landlord, privateLandlord, municipality, arrangement, sharedFrom, fewer, version + 1);
    }

    /**
     * Why a place is not removed, if so.
     *
     * @param taken references of the places that are lived in or vacant
     */
    public Optional<SharingRejection> removalRejection(String place, Set<String> taken) {
        if (places.stream().noneMatch(one -> one.reference().equals(place))) {
            return Optional.of(new PlaceUnknown(place));
        }
        return taken.contains(place) ? Optional.of(new PlaceTaken(place)) : Optional.empty();
    }

    /**
     * Why it does not cease to be shared, if so.
     *
     * @param taken references of the places that are lived in or vacant
     */
    public Optional<SharingRejection> endRejection(Set<String> taken) {
        return places.stream()
                .map(Place::reference)
                .filter(taken::contains)
                .findFirst()
                .map(PlaceTaken::new);
    }
}
