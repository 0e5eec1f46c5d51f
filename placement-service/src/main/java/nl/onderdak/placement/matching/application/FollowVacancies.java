// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.housingstock.HousingStockEvent;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyEvent;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyOffered;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.inbox.EventHandler;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.placement.deadline.application.TemporaryHomes;
import nl.onderdak.placement.matching.application.FreeHomes.Change;
import nl.onderdak.placement.matching.application.FreeHomes.Status;
import nl.onderdak.placement.matching.domain.FreeHome;
import nl.onderdak.placement.profile.domain.Accessibility;
import nl.onderdak.web.processing.Processes;

/** Follows the events of housing-stock-service: keeps the view of free homes, and that of homes with an end. */
@ApplicationScoped
@Processes(Activity.ALLOCATION)
public class FollowVacancies implements EventHandler {

    private final FreeHomes homes;
    private final TemporaryHomes temporaryHomes;

    FollowVacancies(FreeHomes homes, TemporaryHomes temporaryHomes) {
        this.homes = homes;
        this.temporaryHomes = temporaryHomes;
    }

    @Override
    public String consumer() {
        return "placement-matching";
    }

    /** Applies a batch with a number of statements that does not depend on its size. */
    @Override
    public Uni<Void> apply(List<ReceivedEvent> events) {
        var changes = new LinkedHashMap<UUID, Change>();
        var endings = new ArrayList<TemporaryHomeEnding>();
        for (var event : events) {
            if (event.data() instanceof HousingStockEvent fact) {
                switch (fact) {
                    case VacancyEvent vacancy ->
                        changes.merge(vacancy.vacancyId(), change(vacancy), FollowVacancies::then);
                    case TemporaryHomeEnding ending -> endings.add(ending);
                    case PlacesExpected _ -> {}
                }
            }
        }
        return (changes.isEmpty() ? Uni.createFrom().voidItem() : homes.keep(changes.values()))
                .chain(() -> endings.isEmpty() ? Uni.createFrom().voidItem() : temporaryHomes.keep(endings));
    }

    private static Change change(VacancyEvent fact) {
        return switch (fact) {
            case VacancyAnnounced announced ->
                new Change(
                        fact.vacancyId(),
                        home(announced),
                        announced.municipality(),
                        announced.targetGroup() == TargetGroup.PERMIT_HOLDERS ? Status.FREE : Status.RETURNED);
            case VacancyTakenOver takenOver -> new Change(fact.vacancyId(), null, takenOver.municipality(), null);
            case VacancyReserved _, VacancyOffered _ -> new Change(fact.vacancyId(), null, null, Status.RESERVED);
            case ReservationEnded _ -> new Change(fact.vacancyId(), null, null, Status.FREE);
            case VacancyLet _ -> new Change(fact.vacancyId(), null, null, Status.LET);
            case VacancyReturned _ -> new Change(fact.vacancyId(), null, null, Status.RETURNED);
        };
    }

    private static Change then(Change earlier, Change later) {
        return new Change(
                later.vacancyId(),
                later.announced() == null ? earlier.announced() : later.announced(),
                later.municipality() == null ? earlier.municipality() : later.municipality(),
                later.status() == null ? earlier.status() : later.status());
    }

    private static FreeHome home(VacancyAnnounced announced) {
        return new FreeHome(
                announced.vacancyId(),
                announced.unit(),
                announced.municipality(),
                announced.capacity(),
                announced.rooms(),
                announced.selfContained(),
                Accessibility.valueOf(announced.accessibility().name()),
                announced.rentPerMonth(),
                announced.neighbourhood(),
                Boolean.TRUE.equals(announced.sharingPermitted()),
                announced.availableFrom());
    }
}
