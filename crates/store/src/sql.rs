//! The little that both engines share: a closed type of values, a row, and a piece of work within a transaction.

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use tokio::sync::oneshot;

use crate::database::Tx;
use crate::error::StoreError;

/// What a column can hold. Moments are whole microseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        // Counts of ours: a number beyond i64 cannot come about, and would be refused by every check that reads it.
        Self::Int(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Int(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Timestamp> for Cell {
    fn from(at: Timestamp) -> Self {
        Self::Int(at.as_microsecond())
    }
}

impl From<&[u8]> for Cell {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl From<&[u8; 32]> for Cell {
    fn from(bytes: &[u8; 32]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl From<Vec<u8>> for Cell {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A row of an answer, read from left to right by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row(pub(crate) Vec<Cell>);

impl Row {
    pub(crate) fn text(&self, at: usize) -> Result<String, StoreError> {
        match self.0.get(at) {
            Some(Cell::Text(text)) => Ok(text.clone()),
            other => Err(unexpected("a text", at, other)),
        }
    }

    pub(crate) fn text_or_null(&self, at: usize) -> Result<Option<String>, StoreError> {
        match self.0.get(at) {
            Some(Cell::Null) => Ok(None),
            _ => self.text(at).map(Some),
        }
    }

    pub(crate) fn int(&self, at: usize) -> Result<i64, StoreError> {
        match self.0.get(at) {
            Some(Cell::Int(number)) => Ok(*number),
            other => Err(unexpected("a number", at, other)),
        }
    }

    pub(crate) fn count(&self, at: usize) -> Result<u64, StoreError> {
        u64::try_from(self.int(at)?).map_err(|_| StoreError::corrupt("a count below nothing"))
    }

    pub(crate) fn moment(&self, at: usize) -> Result<Timestamp, StoreError> {
        Timestamp::from_microsecond(self.int(at)?).map_err(StoreError::corrupt)
    }

    pub(crate) fn bytes(&self, at: usize) -> Result<Vec<u8>, StoreError> {
        match self.0.get(at) {
            Some(Cell::Bytes(bytes)) => Ok(bytes.clone()),
            other => Err(unexpected("bytes", at, other)),
        }
    }

    pub(crate) fn bytes_or_null(&self, at: usize) -> Result<Option<Vec<u8>>, StoreError> {
        match self.0.get(at) {
            Some(Cell::Null) => Ok(None),
            _ => self.bytes(at).map(Some),
        }
    }

    pub(crate) fn hash(&self, at: usize) -> Result<[u8; 32], StoreError> {
        self.bytes(at)?.try_into().map_err(|_| StoreError::corrupt("a hash of another length"))
    }

    pub(crate) fn json<T: serde::de::DeserializeOwned>(&self, at: usize) -> Result<T, StoreError> {
        match self.0.get(at) {
            Some(Cell::Text(text)) => Ok(serde_json::from_str(text)?),
            other => Err(unexpected("JSON", at, other)),
        }
    }
}

fn unexpected(what: &str, at: usize, found: Option<&Cell>) -> StoreError {
    let found = match found {
        None => "no column",
        Some(Cell::Null) => "nothing",
        Some(Cell::Int(_)) => "a number",
        Some(Cell::Text(_)) => "a text",
        Some(Cell::Bytes(_)) => "bytes",
    };
    StoreError::corrupt(format_args!("{what} was expected in column {at}, there is {found}"))
}

/// An error of a transaction's body: anything that can also be the store's own.
pub(crate) trait Failure: From<StoreError> + Send + 'static {
    /// The store's error, where it is one.
    fn store(&self) -> Option<&StoreError>;
}

impl Failure for StoreError {
    fn store(&self) -> Option<&StoreError> {
        Some(self)
    }
}

/// How a piece of work ended.
pub(crate) enum Outcome {
    /// Its changes are to be kept.
    Keep,
    /// It was refused, or failed: its changes are to be undone.
    Undo,
    /// Another writer came between: the whole transaction is to be tried again.
    Again,
}

/// A piece of work within a transaction that others may share. It can be run again until it is closed.
pub(crate) trait Work: Send {
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, Outcome>;
    /// Answers the caller, once it is known whether the transaction was committed.
    fn close(self: Box<Self>, committed: Result<(), StoreError>);
}

/// A body with the place to which its answer goes.
pub(crate) struct Task<T, E, F> {
    body: F,
    answer: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Task<T, E, F>
where
    T: Send + 'static,
    E: Failure,
    F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
{
    pub(crate) fn of(body: F) -> (Box<dyn Work>, oneshot::Receiver<Result<T, E>>) {
        let (reply, receiver) = oneshot::channel();
        (Box::new(Self { body, answer: None, reply }), receiver)
    }
}

impl<T, E, F> Work for Task<T, E, F>
where
    T: Send + 'static,
    E: Failure,
    F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
{
    fn run<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, Outcome> {
        Box::pin(async move {
            let answer = (self.body)(tx).await;
            let outcome = match &answer {
                Ok(_) => Outcome::Keep,
                Err(error) if matches!(error.store(), Some(StoreError::Busy)) => Outcome::Again,
                Err(_) => Outcome::Undo,
            };
            self.answer = Some(answer);
            outcome
        })
    }

    fn close(self: Box<Self>, committed: Result<(), StoreError>) {
        let answer = match (committed, self.answer) {
            // What was refused stays refused, whatever became of the others.
            (_, Some(Err(refused))) => Err(refused),
            (Ok(()), Some(Ok(answer))) => Ok(answer),
            (Err(error), _) => Err(error.into()),
            (Ok(()), None) => Err(StoreError::Closed.into()),
        };
        // Whoever asked may have gone away; the work is done all the same.
        let _ = self.reply.send(answer);
    }
}
