using PPRNet.Search.Searching;

namespace PPRNet.Search.Web.Search;

/// <summary>Parameters that ask for a search.</summary>
internal interface IAskSearch
{
    SearchRequest Request { get; }
}
