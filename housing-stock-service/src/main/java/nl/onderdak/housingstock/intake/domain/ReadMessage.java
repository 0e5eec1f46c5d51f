// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.Dwelling.Building;
import nl.onderdak.housingstock.dwelling.domain.DwellingKind;
import nl.onderdak.housingstock.dwelling.domain.Unit;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.DwellingElsewhere;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.LettingBeforeNotice;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.MessageUnitUnknown;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.RoomUnknown;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.UnitLet;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.UnitNoHome;
import nl.onderdak.housingstock.intake.domain.IntakeRejection.UnitReserved;
import nl.onderdak.housingstock.intake.domain.KnownCodes.Reading;
import nl.onderdak.housingstock.intake.domain.Message.LettingMessage;
import nl.onderdak.housingstock.intake.domain.Message.NoticeMessage;
import nl.onderdak.housingstock.intake.domain.Message.PublicationMessage;
import nl.onderdak.housingstock.intake.domain.Message.UnitMessage;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Announcement;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;

/**
 * What a message of which every code is known means for the stock. The standard has no vacancy: it is a unit that is
 * empty and to be let, an approved notice with a day in the future, or a publication.
 *
 * @param earlier what was taken of the same object before, or null
 * @param today the day in the Netherlands
 * @param ids ids of new vacancies
 */
public record ReadMessage(Reading codes, StandingUnit standing, Earlier earlier, LocalDate today, Supplier<UUID> ids) {

    /**
     * What was taken of an object before, about the same unit.
     *
     * @param toLet whether its unit was offered to a new tenant, or null
     * @param vacancy the vacancy that it announced or concerned, or null
     */
    public record Earlier(Boolean toLet, UUID vacancy) {}

    /** What it changes, or why it is refused. */
    public Decision<Effect> effect(Message message) {
        return switch (message) {
            case UnitMessage unit -> unit(unit);
            case NoticeMessage notice -> notice(notice);
            case LettingMessage letting -> letting(letting);
            case PublicationMessage publication -> publication(publication);
        };
    }

    private Decision<Effect> unit(UnitMessage message) {
        var kind = Objects.requireNonNullElse(codes.meaning(CodeList.EENHEIDDETAILSOORT), Meaning.DWELLING);
        if (kind == Meaning.NO_HOME) {
            return Decision.rejected(new UnitNoHome(message.unit()));
        }
        if (message.partOf() != null) {
            return standing.unit() == null || standing.unit().kind() != Unit.Kind.PLACE
                    ? Decision.rejected(new RoomUnknown(message.unit()))
                    : offered(message, standing.unit(), null, Meaning.ROOM);
        }
        var registered = standing.dwelling();
        var particulars = particulars(message, kind, registered);
        if (registered == null) {
            var dwelling = Dwelling.registered(
                    message.unit(),
                    message.header().landlord(),
                    message.municipality(),
                    particulars,
                    building(kind, Building.UNKNOWN));
            return offered(message, whole(dwelling), dwelling, kind);
        }
        if (!registered.municipality().equals(message.municipality())) {
            return Decision.rejected(new DwellingElsewhere(message.unit(), registered.municipality()));
        }
        var building = building(kind, registered.building());
        if (registered.particulars().equals(particulars)
                && registered.building().equals(building)) {
            return offered(message, standing.unit(), null, kind);
        }
        return switch (registered.changed(particulars, building)) {
            case Decision.Rejected<Dwelling>(var reason) -> Decision.rejected(reason);
            case Decision.Accepted<Dwelling>(var changed, var _) ->
                offered(message, standing.unit() == null ? null : whole(changed), changed, kind);
        };
    }

    private static Unit whole(Dwelling dwelling) {
        return new Unit(
                dwelling.reference(),
                dwelling.reference(),
                dwelling.landlord(),
                dwelling.municipality(),
                Unit.Kind.DWELLING,
                dwelling.particulars(),
                null,
                dwelling.building().usableUntil());
    }

    /** Rooms and temporary dwellings are known as such; of others the kind stays as it was registered. */
    private static Building building(Meaning kind, Building registered) {
        var named = switch (kind) {
            case ROOM -> DwellingKind.ROOM;
            case TEMPORARY -> DwellingKind.TEMPORARY;
            default -> registered.kind();
        };
        return new Building(named, registered.complex(), registered.usableUntil());
    }

    /** What the standard does not have stays as it was registered. */
    private static Dwelling.Particulars particulars(UnitMessage message, Meaning kind, Dwelling registered) {
        return new Dwelling.Particulars(
                message.capacity(),
                message.rooms(),
                Objects.requireNonNullElse(message.selfContained(), kind != Meaning.ROOM),
                registered == null
                        ? Accessibility.ANY
                        : registered.particulars().accessibility(),
                message.rentInCents(),
                message.neighbourhood(),
                registered == null ? null : registered.particulars().sharingPermitted());
    }

    /**
     * The vacancy that follows from a unit's status: announced when it comes to be let, changed when the message names
     * another day or group, withdrawn when it no longer is to be let. A unit that is let with a tenant who gave notice
     * keeps the vacancy that the notice announced, and no message ends a reservation. A unit that is shared is let
     * place by place, so the dwelling itself has none. A unit that became empty before it was let does not become a
     * vacancy again.
     */
    private Decision<Effect> offered(UnitMessage message, Unit unit, Dwelling dwelling, Meaning kind) {
        var wasToLet = earlier != null && Boolean.TRUE.equals(earlier.toLet());
        var status = codes.meaning(CodeList.EENHEIDSTATUS);
        if (status == Meaning.OUTSIDE || unit == null) {
            return Decision.accepted(new Effect(dwelling, List.of(), kind, vacancyId(), wasToLet));
        }
        var toLet = isToLet(status);
        if (toLet && !wasToLet && wasLet(message)) {
            return Decision.accepted(
                    new Effect(dwelling, List.of(), kind, standing.vacancy().id(), true));
        }
        var changes = new ArrayList<Decision.Accepted<Vacancy>>();
        if (toLet && standing.isOpen()) {
            var said = announcedAnew(message.deliveredOn(), codes.meaning(CodeList.AANVULLENDEDOELGROEP));
            if (!said.equals(standing.vacancy().announcement())) {
                var rejection = keep(standing.vacancy().change(said, unit), changes);
                if (rejection != null) {
                    return Decision.rejected(rejection);
                }
            }
        } else if (toLet && !standing.isReserved() && !wasToLet) {
            var rejection = keep(
                    Vacancy.announce(
                            ids.get(),
                            unit,
                            new Announcement(later(message.header().factOn(), message.deliveredOn()), null, group()),
                            today),
                    changes);
            if (rejection != null) {
                return Decision.rejected(rejection);
            }
        } else if (!toLet && standing.isOpen() && (status != Meaning.LET || wasToLet)) {
            keep(standing.vacancy().returned(VacancyReturned.Reason.WITHDRAWN, today), changes);
        }
        return Decision.accepted(
                toLet && changes.isEmpty() && (standing.isOpen() || standing.isReserved())
                        ? new Effect(
                                dwelling, List.of(), kind, standing.vacancy().id(), true)
                        : effect(dwelling, changes, kind, toLet));
    }

    /** Empty, not kept back for works or sale, and not to become something else than the home it is. */
    private boolean isToLet(Meaning status) {
        return status == Meaning.VACANT
                && codes.meaning(CodeList.EENHEIDDETAILSTATUS) != Meaning.KEPT_BACK
                && codes.meaning(CodeList.BESTEMMING) != Meaning.KEPT_BACK;
    }

    /**
     * Whether the unit was let after it became empty: it became empty on or before the day of the letting, or on or
     * before the day from which the vacancy that was let was available; or it can be lived in from a day between these
     * two. Systems leave that day of delivery until they have another, so it says nothing of a unit that was sent as
     * empty for that vacancy before.
     */
    private boolean wasLet(UnitMessage message) {
        var let = standing.let();
        if (let == null) {
            return false;
        }
        var availableFrom = standing.vacancy().availableFrom();
        var until = later(let.letOn(), availableFrom);
        var from = message.deliveredOn();
        return !message.header().factOn().isAfter(until)
                || from != null
                        && !from.isBefore(availableFrom)
                        && !from.isAfter(until)
                        && !standing.vacancy().id().equals(vacancyId());
    }

    private Announcement announcedAnew(LocalDate availableFrom, Meaning group) {
        var now = standing.vacancy().announcement();
        var from = availableFrom == null ? now.availableFrom() : availableFrom;
        return new Announcement(
                from,
                now.noticeOn() == null || now.noticeOn().isAfter(from) ? null : now.noticeOn(),
                group == null ? now.targetGroup() : group.group());
    }

    /**
     * An approved notice announces when the tenancy ends in the future, once: what it announced may have been let before
     * that day. One that is over takes that back. One that was given up to the day of the letting is of the tenant before,
     * whose home was let since.
     */
    private Decision<Effect> notice(NoticeMessage message) {
        if (standing.unit() == null) {
            return Decision.rejected(new MessageUnitUnknown(message.unit()));
        }
        var changes = new ArrayList<Decision.Accepted<Vacancy>>();
        var own = standing.vacancy() != null && standing.vacancy().id().equals(vacancyId());
        if (codes.meaning(CodeList.HUUROPZEGGINGSTATUS) == Meaning.APPROVED) {
            var noticeOn =
                    message.givenOn() == null || message.givenOn().isAfter(message.endsOn()) ? null : message.givenOn();
            if (standing.isOpen()) {
                var said = new Announcement(
                        message.endsOn(),
                        noticeOn,
                        standing.vacancy().announcement().targetGroup());
                if (own && !said.equals(standing.vacancy().announcement())) {
                    var rejection = keep(standing.vacancy().change(said, standing.unit()), changes);
                    if (rejection != null) {
                        return Decision.rejected(rejection);
                    }
                }
            } else if (standing.isReserved() || own && standing.isLet()) {
                return Decision.accepted(effect(null, changes, null, null));
            } else if (standing.isLet() && isOlderThanLetting(message)) {
                return Decision.accepted(
                        new Effect(null, List.of(), null, standing.vacancy().id(), null));
            } else if (message.endsOn().isAfter(today)) {
                var rejection = keep(
                        Vacancy.announce(
                                ids.get(),
                                standing.unit(),
                                new Announcement(message.endsOn(), noticeOn, TargetGroup.REGULAR),
                                today),
                        changes);
                if (rejection != null) {
                    return Decision.rejected(rejection);
                }
            }
        } else if (own && standing.isOpen()) {
            keep(standing.vacancy().returned(VacancyReturned.Reason.WITHDRAWN, today), changes);
        } else if (own && standing.isReserved()) {
            return Decision.rejected(new UnitReserved(message.unit()));
        }
        return Decision.accepted(effect(null, changes, null, null));
    }

    /**
     * A letting ends the vacancy. One to a permit holder for whose household the unit is kept is recorded by the
     * housing itself; a unit without a vacancy was vacant until that day all the same. One of a unit that is let by
     * another letting is refused: that unit has to become vacant first; and so is one from before the tenant of today
     * gave notice, which is no letting of what becomes vacant now. A letting that changes is still that of the
     * vacancy that it ended, and lets no later one.
     */
    private Decision<Effect> letting(LettingMessage message) {
        if (standing.unit() == null) {
            return Decision.rejected(new MessageUnitUnknown(message.unit()));
        }
        if (vacancyId() != null
                && standing.vacancy() != null
                && !vacancyId().equals(standing.vacancy().id())) {
            return Decision.accepted(effect(null, List.of(), null, null));
        }
        if (vacancyId() == null && isOlderThanNotice(message)) {
            return Decision.rejected(new LettingBeforeNotice(
                    message.unit(),
                    message.letOn(),
                    standing.vacancy().announcement().noticeOn()));
        }
        var group = lettingGroup();
        if (standing.isReserved() && group != TargetGroup.PERMIT_HOLDERS) {
            return Decision.rejected(new UnitReserved(message.unit()));
        }
        var let = standing.let();
        if (let != null && !stands(message, let, group)) {
            return Decision.rejected(new UnitLet(message.unit(), let.letOn()));
        }
        if (standing.isReserved() || let != null) {
            return Decision.accepted(ofVacancy(List.of()));
        }
        var changes = new ArrayList<Decision.Accepted<Vacancy>>();
        var vacancy = standing.vacancy();
        if (!standing.isOpen()) {
            var rejection = keep(
                    Vacancy.announce(ids.get(), standing.unit(), new Announcement(message.letOn(), null, group), today),
                    changes);
            if (rejection != null) {
                return Decision.rejected(rejection);
            }
            vacancy = changes.getLast().state();
        }
        var rejection = keep(vacancy.letTo(group, message.letOn(), today), changes);
        return rejection == null ? Decision.accepted(effect(null, changes, null, null)) : Decision.rejected(rejection);
    }

    private boolean isOlderThanLetting(NoticeMessage message) {
        return message.givenOn() != null
                && !message.givenOn().isAfter(standing.let().letOn());
    }

    /** Whether a letting is that of the tenant whose notice announced the vacancy that is open or reserved. */
    private boolean isOlderThanNotice(LettingMessage message) {
        if (!standing.isOpen() && !standing.isReserved()) {
            return false;
        }
        var noticeOn = standing.vacancy().announcement().noticeOn();
        return noticeOn != null && message.letOn().isBefore(noticeOn);
    }

    /**
     * Whether a letting of a unit that is let is the one that stands. Messages do not say to which household, so
     * lettings are recognised by their objects: one that was taken before is no other letting, and a second one of the
     * same vacancy is. When the vacancy was let by a housing or by hand, the first object is the same letting if it
     * names the same target group, and a day up to that of moving in.
     */
    private boolean stands(LettingMessage message, Let let, TargetGroup group) {
        return vacancyId() != null
                || !standing.allocated()
                        && group == let.targetGroup()
                        && !message.letOn().isAfter(let.letOn());
    }

    /** Who is a permit holder by target group or by priority is one; another target group goes before a priority. */
    private TargetGroup lettingGroup() {
        var group = codes.meaning(CodeList.AANVULLENDEDOELGROEP);
        var priority = codes.meaning(CodeList.VOORRANGDETAILSOORT);
        if (group == Meaning.PERMIT_HOLDERS || priority == Meaning.PERMIT_HOLDERS) {
            return TargetGroup.PERMIT_HOLDERS;
        }
        if (group != null && group.group() != TargetGroup.REGULAR) {
            return group.group();
        }
        return priority == null ? TargetGroup.REGULAR : priority.group();
    }

    /**
     * What is published is available for the target group it names, or for regular seekers. A publication that arrives
     * when the unit was let is of the vacancy that was let, unless it is of a later one.
     */
    private Decision<Effect> publication(PublicationMessage message) {
        if (standing.unit() == null) {
            return Decision.rejected(new MessageUnitUnknown(message.unit()));
        }
        if (codes.meaning(CodeList.PUBLICATIESTATUS) != Meaning.PUBLISHED) {
            return Decision.accepted(effect(null, List.of(), null, null));
        }
        if (standing.isReserved() && standing.vacancy().announcement().targetGroup() != group()) {
            return Decision.rejected(new UnitReserved(message.unit()));
        }
        var changes = new ArrayList<Decision.Accepted<Vacancy>>();
        if (standing.isOpen()) {
            var said = announcedAnew(
                    message.availableFrom(),
                    Objects.requireNonNullElse(codes.meaning(CodeList.AANVULLENDEDOELGROEP), Meaning.REGULAR));
            if (!said.equals(standing.vacancy().announcement())) {
                var rejection = keep(standing.vacancy().change(said, standing.unit()), changes);
                if (rejection != null) {
                    return Decision.rejected(rejection);
                }
            }
        } else if (!standing.isReserved() && vacancyId() == null && !wasLet(message)) {
            var rejection = keep(
                    Vacancy.announce(
                            ids.get(),
                            standing.unit(),
                            new Announcement(later(message.header().factOn(), message.availableFrom()), null, group()),
                            today),
                    changes);
            if (rejection != null) {
                return Decision.rejected(rejection);
            }
        }
        return Decision.accepted(ofVacancy(changes));
    }

    /**
     * Whether the unit was let since what is published: the publication is not later than the letting, or it says that
     * the unit can be lived in from a day that was that of the vacancy that was let, or the day of the letting at most.
     */
    private boolean wasLet(PublicationMessage message) {
        var let = standing.let();
        if (let == null) {
            return false;
        }
        var publishedOn = message.header().factOn();
        var from = Objects.requireNonNullElse(message.availableFrom(), publishedOn);
        return !publishedOn.isAfter(let.letOn())
                || !from.isAfter(later(let.letOn(), standing.vacancy().availableFrom()));
    }

    private TargetGroup group() {
        return Objects.requireNonNullElse(codes.meaning(CodeList.AANVULLENDEDOELGROEP), Meaning.REGULAR)
                .group();
    }

    private Effect effect(Dwelling dwelling, List<Decision.Accepted<Vacancy>> changes, Meaning kind, Boolean toLet) {
        return new Effect(
                dwelling,
                changes,
                kind,
                changes.isEmpty() ? vacancyId() : changes.getLast().state().id(),
                toLet);
    }

    /** These changes of the latest vacancy, or none, by an object that concerns it unless it concerned an earlier one. */
    private Effect ofVacancy(List<Decision.Accepted<Vacancy>> changes) {
        var effect = effect(null, changes, null, null);
        return effect.vacancy() != null
                ? effect
                : new Effect(null, changes, null, standing.vacancy().id(), null);
    }

    /** The vacancy of this object that is already known, which later messages of it concern. */
    private UUID vacancyId() {
        return earlier == null ? null : earlier.vacancy();
    }

    private static Rejection keep(Decision<Vacancy> decision, List<Decision.Accepted<Vacancy>> changes) {
        return switch (decision) {
            case Decision.Accepted<Vacancy> accepted -> {
                changes.add(accepted);
                yield null;
            }
            case Decision.Rejected<Vacancy>(var reason) -> reason;
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
