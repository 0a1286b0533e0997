using Microsoft.AspNetCore.Http.HttpResults;

namespace PPRNet.Search.Web.Http;

/// <summary>A kind of refusal: what problems of it have in common, and what the page <c>/problems</c> says about it.</summary>
/// <param name="Name">Its anchor on that page; never changes.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The same for all problems of the kind.</param>
/// <param name="Meaning">When it happens and what to do, for the page.</param>
public sealed record ProblemKind(string Name, int Status, string Title, string Meaning)
{
    internal static ProblemKind BadParameter { get; } = new("bad-parameter", 400, "A parameter is unknown or can not be used",
        "Each entry of errors names a parameter, says what is wrong with it, and what is allowed. Odd search words are never a problem; only parameters are.");

    internal static ProblemKind BadBody { get; } = new("bad-body", 400, "The body can not be used",
        "Each sentence says what was found and what was expected. Nothing was changed.");

    internal static ProblemKind BadRequest { get; } = new("bad-request", 400, "The request can not be read", "The request is not well-formed HTTP.");

    internal static ProblemKind KeyNeeded { get; } = new("key-needed", 401, "A key is needed",
        "Changing posts needs the header Authorization: Bearer KEY with the key that the operator configured.");

    internal static ProblemKind WritingOff { get; } = new("writing-off", 403, "Writing is off",
        "The operator configured no key (setting Search:ApiKey), so posts can be changed only in the corpus folder.");

    internal static ProblemKind NotFound { get; } = new("not-found", 404, "There is no such thing here", "No address, post or topic has this name.");

    internal static ProblemKind MethodNotAllowed { get; } = new("method-not-allowed", 405, "This method is not used here", "The header Allow lists the methods that are.");

    internal static ProblemKind NotAcceptable { get; } = new("not-acceptable", 406, "This form is not offered",
        "The API answers with application/json. Other forms have addresses of their own: /api/v1/search.csv, .ris, .bib, .csl.json, .jsonl.");

    internal static ProblemKind Conflict { get; } = new("conflict", 409, "The index stays as it is",
        "Another process is writing, or the change would lose too many posts. The sentence says which.");

    internal static ProblemKind BodyTooLarge { get; } = new("body-too-large", 413, "The body is too large", "The sentence names the limit.");

    internal static ProblemKind AddressTooLong { get; } = new("address-too-long", 414, "The address is too long", "The sentence names the limit.");

    internal static ProblemKind UnsupportedBody { get; } = new("unsupported-body", 415, "This form of body is not read", "Posts are written as application/json or text/markdown.");

    internal static ProblemKind TooManyRequests { get; } = new("too-many-requests", 429, "Too many requests",
        "The header Retry-After says after how many seconds to try again. Answers that are kept ready cost nothing and are never refused.");

    internal static ProblemKind HeadersTooLarge { get; } = new("headers-too-large", 431, "The headers are too large", "The sentence names the limit.");

    internal static ProblemKind Fault { get; } = new("fault", 500, "Something went wrong here",
        "This is our fault, not yours; it is in the log of the site. Trying again may help.");

    internal static ProblemKind NotReady { get; } = new("not-ready", 503, "Not ready", "The index holds no posts yet.");

    /// <summary>Every kind, by status.</summary>
    internal static IReadOnlyList<ProblemKind> All { get; } =
    [
        BadParameter, BadBody, BadRequest, KeyNeeded, WritingOff, NotFound, MethodNotAllowed, NotAcceptable, Conflict, BodyTooLarge, AddressTooLong,
        UnsupportedBody, TooManyRequests, HeadersTooLarge, Fault, NotReady,
    ];

    /// <summary>The kind of an answer that only has a status.</summary>
    internal static ProblemKind? ForStatus(int status) => status switch
    {
        400 => BadRequest,
        408 => BadRequest with { Status = 408 },
        _ => All.FirstOrDefault(kind => kind.Status == status),
    };

    internal ProblemHttpResult With(string detail, IReadOnlyList<Dictionary<string, string>>? errors = null) => TypedResults.Problem(
        statusCode: Status, type: "/problems#" + Name, title: Title, detail: detail, extensions: errors is null ? null : new Dictionary<string, object?> { ["errors"] = errors });
}
