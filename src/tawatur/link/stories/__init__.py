"""Articles grouped into stories: a batch, or one by one as they come in."""

from tawatur.link.stories.decisions import ArticleDecisions
from tawatur.link.stories.grouping import Grouping, grouped
from tawatur.link.stories.profile import Profile, Slimming, profile

__all__ = ["ArticleDecisions", "Grouping", "Profile", "Slimming", "grouped", "profile"]
