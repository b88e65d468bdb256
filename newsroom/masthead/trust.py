"""What a standing page answers for readers and for machines: schema.org's trust properties of a NewsMediaOrganization.

Each is the address of a page that says it (schema.org, after the Trust Project). Only pages linked in the footer count.
"""

from django.utils.translation import gettext_lazy as _

PROPERTIES = {
    "masthead": _("who works here"),
    "missionCoveragePrioritiesPolicy": _("what the paper is for"),
    "ethicsPolicy": _("the rules we work by"),
    "correctionsPolicy": _("what we do about our mistakes"),
    "verificationFactCheckingPolicy": _("how we check facts"),
    "unnamedSourcesPolicy": _("when a source is not named"),
    "noBylinesPolicy": _("why some stories name no author"),
    "actionableFeedbackPolicy": _("how readers can object, and what follows"),
    "diversityPolicy": _("whose voices we look for"),
    "diversityStaffingReport": _("who our staff are, in figures"),
    "ownershipFundingInfo": _("who owns the paper, and what it lives on"),
    "license": _("what others may do with our work"),
}
FIRST = {  # slug of a page as it is laid out → what it answers
    "about-us": ["missionCoveragePrioritiesPolicy", "ownershipFundingInfo"],
    "copyright-policy": ["license"],
    "corrections-policy": ["correctionsPolicy"],
    "editorial-standards": ["ethicsPolicy", "unnamedSourcesPolicy"],
    "ombudsman": ["actionableFeedbackPolicy"],
}
LICENSE = "license"  # of the pictures and stories, not of the organisation
