// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import nl.onderdak.conformance.DesignRules;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class DesignRulesTest extends DesignRules {}
