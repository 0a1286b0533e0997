namespace PPRNet.Search.Web.Http;

/// <summary>What an address asks, as read. Read once for a request: cache key, entity tag, strictness and handler share it.</summary>
internal interface IParameters
{
    /// <summary>The same for two addresses of one path exactly when their answers are the same.</summary>
    string Canonical { get; }

    /// <summary>What could not be used.</summary>
    IReadOnlyList<ParameterFault> Faults { get; }
}

/// <summary>Parameters that can be read from a request, and say which they are.</summary>
internal interface IParameters<TSelf> : IParameters
    where TSelf : class, IParameters<TSelf>
{
    /// <summary>Every parameter that is read; any other is a fault.</summary>
    static abstract IReadOnlyList<KnownParameter> Known { get; }

    static abstract TSelf Read(HttpContext context);
}

/// <summary>A parameter as the description of the API shows it.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Description">What it does.</param>
/// <param name="Example">A value that works.</param>
/// <param name="Repeats">Whether it may be given more than once.</param>
/// <param name="Choices">Its values, if they are few; the first is what counts when it is left out.</param>
/// <param name="Number">Least, most and normal value of a number.</param>
/// <param name="Required">Whether the address means nothing without it.</param>
internal sealed record KnownParameter(
    string Name,
    string Description,
    string? Example = null,
    bool Repeats = false,
    IReadOnlyList<string>? Choices = null,
    (int Least, int? Most, int Normal)? Number = null,
    bool Required = false);

/// <summary>Marks an endpoint with the parameters that it reads.</summary>
internal sealed class ParameterReader(IReadOnlyList<KnownParameter> known, Func<HttpContext, IParameters> read)
{
    public IReadOnlyList<KnownParameter> Known => known;

    public static ParameterReader For<T>()
        where T : class, IParameters<T> => new(T.Known, Once<T>);

    /// <summary>The parameters of this request, read on the first call.</summary>
    public static T Once<T>(HttpContext context)
        where T : class, IParameters<T>
    {
        if (context.Features.Get<T>() is { } asked) return asked;
        asked = T.Read(context);
        context.Features.Set(asked);
        return asked;
    }

    public IParameters Read(HttpContext context) => read(context);
}

/// <summary>For addresses that take no parameters.</summary>
internal sealed record NoParameters(IReadOnlyList<ParameterFault> Faults) : IParameters<NoParameters>
{
    public static IReadOnlyList<KnownParameter> Known => [];

    public string Canonical => "";

    public static NoParameters Read(HttpContext context)
    {
        var reading = new ParameterReading(context.Request.Query);
        reading.RefuseOthersThan([]);
        return new NoParameters(reading.Faults);
    }
}
