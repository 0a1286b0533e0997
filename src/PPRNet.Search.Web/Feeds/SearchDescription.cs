using System.Xml.Linq;
using PPRNet.Search.Web.Search;

namespace PPRNet.Search.Web.Feeds;

/// <summary>The OpenSearch 1.1 description, by which browsers and programs learn how to search here.</summary>
internal static class SearchDescription
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static byte[] Write(SiteAddresses site) => XmlBytes.Of(new XElement(
        OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", "PPRNet Search"),      // the standard allows 16 characters
        new XElement(OpenSearch + "Description", "Summaries of psychotherapy research and what they imply for practice"),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        Template("text/html", $"{site.Root}/?q={{searchTerms}}&page={{startPage?}}"),
        Template("application/atom+xml", $"{site.Root}/feed.atom?q={{searchTerms}}&page={{startPage?}}"),
        Template("application/json", $"{site.Root}/api/v1/search?q={{searchTerms}}&page={{startPage?}}"),
        Template("application/x-suggestions+json", $"{site.Root}/opensearch-suggestions.json?q={{searchTerms}}", "suggestions"),
        Template("application/opensearchdescription+xml", $"{site.Root}/opensearch.xml", "self")));

    private static XElement Template(string mediaType, string template, string? relation = null) => new(
        OpenSearch + "Url", new XAttribute("type", mediaType), relation is null ? null : new XAttribute("rel", relation), new XAttribute("template", template));
}
