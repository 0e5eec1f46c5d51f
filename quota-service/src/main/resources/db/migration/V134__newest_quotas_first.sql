-- SPDX-License-Identifier: EUPL-1.2

-- In the order in which quotas are listed, so that a page is read and not sorted out of all quotas.
create index municipal_quota_newest_first on municipal_quota (half_year, municipality, sequence desc);
