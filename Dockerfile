# sdkgen with what it needs to run: docker run --rm -v "$PWD:/work" sdkgen generate
FROM swift:6.3-bookworm AS build
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends libcmark-dev pkg-config make
WORKDIR /source
COPY . .
RUN make install DESTDIR=/out PREFIX=/usr

FROM debian:bookworm-slim
# curl is for `sdkgen fetch`, git for `sdkgen diff git:…`.
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends ca-certificates curl git libcmark0.30.2 libstdc++6 && rm -rf /var/lib/apt/lists/*
COPY --from=build /out /
# The folder that is mounted belongs to somebody else, which git would refuse.
RUN git config --system --add safe.directory /work
WORKDIR /work
ENTRYPOINT ["sdkgen"]
CMD ["--help"]
