// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.Rejection;

/** Why a command on a shared dwelling is refused. */
public sealed interface SharingRejection extends Rejection {

    /** There is no such dwelling within the jurisdiction of the caller. */
    record DwellingUnknown(String dwelling) implements SharingRejection {}

    /** The dwelling is shared already. */
    record DwellingSharedAlready(String dwelling) implements SharingRejection {}

    /** The whole dwelling has a vacancy that is not let or returned. */
    record DwellingVacant(String dwelling) implements SharingRejection {}

    /** There is a dwelling or a place with this reference. */
    record PlaceKnown(String place) implements SharingRejection {}

    /** The shared dwelling has no such place. */
    record PlaceUnknown(String place) implements SharingRejection {}

    /** The place is lived in or vacant. */
    record PlaceTaken(String place) implements SharingRejection {}

    /** More places than the permit or the policy of the municipality allows. */
    record TooManyPlaces(int places, int mostPlaces) implements SharingRejection {}

    /** Another permit of the dwelling counts on one of the days. */
    record PermitOverlaps(LocalDate otherFrom, LocalDate from) implements SharingRejection {}

    /** A permit for more places than the policy of the municipality allows. */
    record PermittedPlacesAboveLimit(int mostPlaces, int limit) implements SharingRejection {}

    /** A permit for fewer places than the dwelling has. */
    record PermittedPlacesTooFew(int mostPlaces, int places) implements SharingRejection {}

    /** The permit was withdrawn. */
    record PermitWithdrawn(LocalDate withdrawnOn) implements SharingRejection {}

    /** The shared dwelling has no permit on the day. */
    record SharingNotPermitted(String unit, LocalDate day) implements SharingRejection {}

    /** A private landlord lets rooms without a declaration that it does so in good faith. */
    record LandlordNotBonaFide(String unit, LocalDate day) implements SharingRejection {}

    /** There is no such coupling within the jurisdiction of the caller. */
    record HouseholdUnknown(UUID couplingId) implements SharingRejection {}

    /** A landlord speaks for the households that live in its dwelling, and this one does not. */
    record HouseholdLivesElsewhere(UUID couplingId, String dwelling) implements SharingRejection {}

    /** The dwelling is unknown or not shared. */
    record DwellingNotShared(String dwelling) implements SharingRejection {}

    /** The household has given a consent about the dwelling that was not withdrawn. */
    record ConsentGivenAlready(UUID couplingId) implements SharingRejection {}

    /** A household has not consented to live with this number of others. */
    record ConsentMissing(UUID couplingId, int others) implements SharingRejection {}

    /** It was withdrawn before. */
    record AlreadyWithdrawn(LocalDate withdrawnOn) implements SharingRejection {}

    /** What is recorded lies in the future. */
    record DayInFuture(LocalDate day) implements SharingRejection {}

    /** The dwelling was split, and is no longer let. */
    record DwellingSplit(String dwelling) implements SharingRejection {}
}
