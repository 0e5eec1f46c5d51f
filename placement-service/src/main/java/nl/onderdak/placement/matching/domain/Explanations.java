// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.profile.domain.Accessibility;

/** Explains a proposal, line by line and requirement by requirement, from the same rules that it was made by. */
public final class Explanations {

    private final MatchingProblem problem;
    private final Proposal proposal;
    private final Map<Integer, Integer> householdOf = new HashMap<>();
    private final Map<String, Integer> added;
    private final List<Shortage> shortages;
    private final List<Integer> places;

    private Explanations(Proposal proposal) {
        this.problem = proposal.problem();
        this.proposal = proposal;
        this.shortages = Shortage.of(proposal);
        this.places = places(problem.households());
        this.added = proposal.added();
        for (int household = 0; household < proposal.homeOf().size(); household++) {
            if (proposal.houses(household)) {
                householdOf.put(proposal.homeOf().get(household), household);
            }
        }
        proposal.secondOf().forEach((household, home) -> householdOf.put(home, household));
    }

    /** A line for each household, in the order of waiting. */
    public static List<ProposalLine> lines(Proposal proposal) {
        var explanations = new Explanations(proposal);
        return IntStream.range(0, proposal.homeOf().size())
                .mapToObj(explanations::line)
                .toList();
    }

    private ProposalLine line(int place) {
        var household = problem.households().get(place);
        var home = proposal.home(place);
        var second = proposal.second(place);
        return new ProposalLine(
                place + 1,
                household.municipality(),
                household.couplingId(),
                household.couplingVersion(),
                household.persons(),
                household.daysWaited(problem.today()),
                home == null ? null : home.vacancyId(),
                home == null ? null : home.dwelling(),
                second == null ? null : second.vacancyId(),
                second == null ? null : second.dwelling(),
                home == null ? ofNoHome(place, household) : ofHome(place, proposal.movingIn(place), home, second),
                null,
                1);
    }

    private List<Remark> ofHome(int place, WaitingHousehold household, FreeHome home, FreeHome second) {
        var remarks = new ArrayList<Remark>();
        remarks.add(Remark.of(RemarkCode.WAITED, household.daysWaited(problem.today()), places.get(place)));
        if (second == null && household.persons() > 1) {
            remarks.add(Remark.of(RemarkCode.STAYS_TOGETHER, household.persons()));
        }
        if (second != null) {
            remarks.add(Remark.of(
                    RemarkCode.TWO_HOMES,
                    household.persons(),
                    problem.households().get(place).apart(),
                    home.neighbourhood()));
        }
        required(household, home, remarks);
        suited(household, home, remarks);
        longerWaiting(place, household, home, remarks);
        givenUp(household, home, remarks);
        if (second != null) {
            remarks.add(Remark.of(RemarkCode.SECOND_HOME));
            required(problem.households().get(place).leaving(), second, remarks);
        }
        return remarks;
    }

    private void required(WaitingHousehold household, FreeHome home, List<Remark> remarks) {
        remarks.add(Remark.of(RemarkCode.FITS_PERSONS, household.persons(), home.capacity()));
        remarks.add(Remark.of(RemarkCode.FITS_ROOMS, household.rooms(), home.rooms()));
        if (household.accessibility() != Accessibility.ANY) {
            remarks.add(Remark.of(RemarkCode.FITS_ACCESSIBILITY, household.accessibility(), home.accessibility()));
        }
        if (home.selfContained()) {
            remarks.add(rent(household, home));
        } else {
            remarks.add(Remark.of(RemarkCode.SHARING_PERMITTED));
        }
        if (household.minors()) {
            remarks.add(Remark.of(
                    RemarkCode.GROUP_LARGE_ENOUGH,
                    home.capacity(),
                    GroupLocation.leastPlaces(home.movingIn(problem.today()))));
        }
        var most = problem.policy(home.municipality()).mostPerNeighbourhood();
        if (most != null && home.neighbourhood() != null) {
            remarks.add(Remark.of(
                    RemarkCode.NEIGHBOURHOOD_CARRIES,
                    problem.settled().getOrDefault(home.neighbourhood(), 0) + added.get(home.neighbourhood()),
                    most,
                    home.neighbourhood()));
        }
    }

    private Remark rent(WaitingHousehold household, FreeHome home) {
        if (home.rentPerMonth() == null) {
            return Remark.of(RemarkCode.RENT_UNKNOWN);
        }
        var movingIn = home.movingIn(problem.today());
        var highest = FittingRent.highest(household, home, problem.today());
        return highest.isEmpty()
                ? Remark.of(RemarkCode.RENT_LIMIT_UNKNOWN, euros(home.rentPerMonth()), movingIn.getYear())
                : Remark.of(RemarkCode.FITS_RENT, euros(home.rentPerMonth()), euros(highest.getAsInt()), movingIn);
    }

    private void suited(WaitingHousehold household, FreeHome home, List<Remark> remarks) {
        household.ties().forEach(tie -> remarks.add(Remark.of(RemarkCode.TIED, tie)));
        household.tiesInRegion().forEach(tie -> remarks.add(Remark.of(RemarkCode.TIED_IN_REGION, tie)));
        if (household.prefersRegion()) {
            remarks.add(Remark.of(RemarkCode.IN_PREFERRED_REGION));
        }
        var fit = fit(household, home);
        if (fit.family() > 0) {
            remarks.add(Remark.of(RemarkCode.FAMILY_FITS, household.family().expectedOn()));
        }
        if (isLarge(home) && fit.largeHome() == 0) {
            remarks.add(Remark.of(RemarkCode.LARGE_HOME_FOR_LARGE_FAMILY, home.rooms()));
        }
    }

    private void longerWaiting(int place, WaitingHousehold household, FreeHome home, List<Remark> remarks) {
        var housed = 0;
        var fitsLess = 0;
        var mostFit = Integer.MIN_VALUE;
        var unmet = new EnumMap<Requirement, Integer>(Requirement.class);
        for (int other = 0; other < place; other++) {
            var longer = problem.households().get(other);
            if (!longer.waitedLongerThan(household) || !longer.municipality().equals(household.municipality())) {
                continue;
            }
            if (proposal.houses(other)) {
                housed++;
            } else if (problem.allows(longer, home)) {
                fitsLess++;
                mostFit = Math.max(mostFit, problem.fit(longer, home));
            } else {
                unmet.merge(firstUnmet(longer, home), 1, Integer::sum);
            }
        }
        if (housed == 0 && fitsLess == 0 && unmet.isEmpty()) {
            remarks.add(Remark.of(RemarkCode.NONE_LONGER));
        }
        if (housed > 0) {
            remarks.add(Remark.of(RemarkCode.LONGER_HOUSED, housed));
        }
        unmet.forEach((requirement, count) -> remarks.add(Remark.of(RemarkCode.LONGER_UNMET, count, requirement)));
        if (fitsLess > 0) {
            remarks.add(Remark.of(RemarkCode.LONGER_FITS_LESS, fitsLess, mostFit, problem.fit(household, home)));
        }
    }

    private void givenUp(WaitingHousehold household, FreeHome home, List<Remark> remarks) {
        var before = remarks.size();
        var fit = fit(household, home);
        if (fit.emptyRooms() < 0) {
            remarks.add(Remark.of(RemarkCode.EMPTY_ROOMS, home.rooms() - household.rooms()));
        }
        if (fit.largeHome() < 0) {
            remarks.add(Remark.of(RemarkCode.LARGE_HOME_TO_OTHERS, home.rooms()));
        }
        if (fit.family() < 0) {
            remarks.add(Remark.of(RemarkCode.OUTGROWN_SOON, household.family().expectedOn()));
        }
        if (home.availableFrom().isAfter(problem.today())) {
            remarks.add(Remark.of(RemarkCode.AVAILABLE_LATER, home.availableFrom()));
        }
        if (remarks.size() == before) {
            remarks.add(Remark.of(RemarkCode.NOTHING_GIVEN_UP));
        }
    }

    private List<Remark> ofNoHome(int place, WaitingHousehold household) {
        var remarks = new ArrayList<Remark>();
        var unmet = new EnumMap<Requirement, Integer>(Requirement.class);
        var suited = new TreeMap<RemarkCode, Integer>();
        for (int home = 0; home < problem.homes().size(); home++) {
            var free = problem.homes().get(home);
            if (free.municipality().equals(household.municipality())) {
                if (problem.allows(household, free)) {
                    suited.merge(whyNot(place, home), 1, Integer::sum);
                } else {
                    unmet.merge(firstUnmet(household, free), 1, Integer::sum);
                }
            }
        }
        if (unmet.isEmpty() && suited.isEmpty()) {
            remarks.add(Remark.of(RemarkCode.NO_HOME_FREE));
        }
        unmet.forEach((requirement, count) -> remarks.add(Remark.of(RemarkCode.HOMES_UNMET, count, requirement)));
        suited.forEach((code, count) -> remarks.add(Remark.of(code, count)));
        shortages.stream()
                .filter(shortage -> shortage.helps(household))
                .findFirst()
                .ifPresent(shortage -> remarks.add(Remark.of(
                        RemarkCode.ONE_MORE_HOME,
                        shortage.rooms(),
                        shortage.accessibility(),
                        shortage.suits(),
                        shortage.left())));
        return remarks;
    }

    /** Why a home that suits the household is not proposed to it. */
    private RemarkCode whyNot(int place, int home) {
        var other = householdOf.get(home);
        if (other == null) {
            var free = problem.homes().get(home);
            return added.getOrDefault(free.neighbourhood(), 0) >= problem.roomInNeighbourhood(free)
                    ? RemarkCode.HOMES_IN_FULL_NEIGHBOURHOODS
                    : RemarkCode.HOMES_UNUSED;
        }
        return problem.households()
                        .get(other)
                        .waitedLongerThan(problem.households().get(place))
                ? RemarkCode.HOMES_TO_LONGER_WAITING
                : RemarkCode.HOMES_TO_BETTER_FIT;
    }

    private Requirement firstUnmet(WaitingHousehold household, FreeHome home) {
        return Requirements.unmet(household, home, problem.policy(home.municipality()), problem.today())
                .iterator()
                .next();
    }

    private Fit fit(WaitingHousehold household, FreeHome home) {
        return Fit.of(household, home, problem.policy(home.municipality()), problem.today());
    }

    private boolean isLarge(FreeHome home) {
        return problem.policy(home.municipality()).isLarge(home.rooms());
    }

    /** Places in the order of waiting of each municipality. */
    private static List<Integer> places(List<WaitingHousehold> households) {
        var last = new HashMap<MunicipalityCode, Integer>();
        return households.stream()
                .map(household -> last.merge(household.municipality(), 1, Integer::sum))
                .toList();
    }

    private static String euros(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
