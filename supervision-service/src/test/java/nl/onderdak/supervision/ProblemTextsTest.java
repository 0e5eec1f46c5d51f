// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.ProblemTexts;
import nl.onderdak.contracts.Rejection;

class ProblemTextsTest extends ProblemTexts {

    @Override
    protected List<Rejection> rejections() {
        return FeatureFixtures.list(FeatureFixture::rejections);
    }

    @Override
    protected Set<String> faults() {
        return FeatureFixtures.set(FeatureFixture::faults);
    }
}
